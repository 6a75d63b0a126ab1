using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Core;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.Portals;
using Portal.Core.Royalties.Periods;
using Portal.Core.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Architecture;

public partial class ArchitectureTests
{
    private static readonly Assembly Core = typeof(PortalDbContext).Assembly;

    /// <summary>The verbs that move an edition, each asking <see cref="EditorialWorkflow"/> first.</summary>
    private static readonly Type[] Moves =
    [
        typeof(SendEdition), typeof(ReturnEdition), typeof(GoPublic), typeof(WithdrawItem), typeof(StartNextEdition), typeof(TakeOverEdition),
        typeof(ScheduleEdition), typeof(CancelSchedule), typeof(CloseSchedules), typeof(CarryOut), typeof(RecallEdition), typeof(BinEdition),
        typeof(RestoreEdition),
    ];

    private static IEnumerable<Type> Handwritten => Core.GetTypes()
        .Where(t => t.Namespace?.StartsWith("Portal.Core", StringComparison.Ordinal) == true && !t.Namespace.Contains("Migrations", StringComparison.Ordinal));

    [Fact]
    public void The_kernel_uses_no_other_part_of_core()
    {
        foreach (var (path, text) in Repository.Sources("Portal.Core").Where(f => f.Path.StartsWith("Portal.Core/Kernel/", StringComparison.Ordinal)))
            foreach (Match name in CoreName().Matches(text)) Assert.True(name.Groups["part"].Value == "Kernel", $"{path} names {name.Value}");
    }

    [Fact]
    public void Core_knows_neither_front_end()
    {
        Assert.DoesNotContain(Core.GetReferencedAssemblies(), a => a.Name is "Portal.Admin" or "Portal.Public");
        foreach (var (path, text) in Repository.Sources("Portal.Core"))
            Assert.False(text.Contains("using Portal.Admin", StringComparison.Ordinal) || text.Contains("using Portal.Public", StringComparison.Ordinal), path);
    }

    [Fact]
    public void The_front_ends_do_not_know_each_other()
    {
        // A preview is made by the public site's own views, compiled into both (Portal.Public/Shown.props): the back-office needs no assembly of it
        Assert.DoesNotContain(Repository.Sources("Portal.Admin"), f => f.Text.Contains("using Portal.Public", StringComparison.Ordinal)
            && !f.Path.StartsWith("Portal.Admin/Editions/Preview/", StringComparison.Ordinal));
        Assert.DoesNotContain(typeof(Admin.Shell.AdminScope).Assembly.GetReferencedAssemblies(), a => a.Name == "Portal.Public");
        Assert.DoesNotContain(Repository.Sources("Portal.Public"), f => f.Text.Contains("using Portal.Admin", StringComparison.Ordinal));
    }

    /// <summary>Elsewhere the kind itself is asked, so that a new one needs no search for the places.</summary>
    [Fact]
    public void A_kind_is_named_only_where_one_kind_is_meant()
    {
        string[] meant =
        [
            "Portal.Public/Pages/Index.cshtml.cs", "Portal.Public/Pages/Section.cshtml.cs",
            "Portal.Public/Pages/StructuredData.cs", "Portal.Public/Sites/Site.cs",
        ];
        var naming = new[] { "Portal.Core", "Portal.Admin", "Portal.Public" }.SelectMany(p => Repository.Sources(p))
            .Where(f => !f.Path.Contains("/Kinds/", StringComparison.Ordinal) && f.Text.Contains("ContentKind.", StringComparison.Ordinal))
            .Select(f => f.Path).Order(StringComparer.Ordinal);

        Assert.Equal(meant, naming);
    }

    [Fact]
    public void Every_kind_is_registered_once_and_its_facts_have_a_screen()
    {
        using var services = new ServiceCollection().AddPortalCore(new ConfigurationBuilder().Build()).AddEditionScreens().BuildServiceProvider();
        var kinds = services.GetRequiredService<ContentKinds>().All;

        Assert.Equal(Enum.GetValues<ContentKind>(), kinds.Select(k => k.Kind).Order());
        Assert.Equal(kinds.Where(k => k.Blank() is not null).Select(k => k.Kind), services.GetServices<IKindScreen>().Select(s => s.Kind));
        Assert.Equal(kinds.Count, kinds.Select(k => k.Words.Code).Distinct().Count());
    }

    [Theory]
    [InlineData(nameof(Edition.Next))]
    [InlineData(nameof(Edition.Send))]
    [InlineData(nameof(Edition.Return))]
    [InlineData(nameof(Edition.Publish))]
    [InlineData(nameof(Edition.Replace))]
    [InlineData(nameof(Edition.Withdraw))]
    [InlineData(nameof(Edition.TakeOver))]
    [InlineData(nameof(Edition.Schedule))]
    [InlineData(nameof(Edition.Unschedule))]
    [InlineData(nameof(Edition.End))]
    [InlineData(nameof(Edition.Consent))]
    [InlineData(nameof(Edition.Recall))]
    [InlineData(nameof(Edition.Bin))]
    [InlineData(nameof(Edition.Restore))]
    public void Only_the_verbs_of_the_workflow_move_an_edition(string move)
    {
        var method = typeof(Edition).GetMethod(move, BindingFlags.Instance | BindingFlags.NonPublic)!;
        var callers = Handwritten.Where(t => Calls(t, method)).Select(Outermost).Distinct().ToList();

        Assert.All(callers, t => Assert.True(Moves.Contains(t), t.FullName));
        Assert.NotEmpty(callers);
    }

    [Theory]
    [InlineData(nameof(Edition.Status))]
    [InlineData(nameof(Edition.Step))]
    [InlineData(nameof(Edition.AuthoredById))]
    [InlineData(nameof(Edition.SubmittedById))]
    [InlineData(nameof(Edition.ReviewedById))]
    [InlineData(nameof(Edition.PublishedAt))]
    [InlineData(nameof(Edition.PublishedById))]
    [InlineData(nameof(Edition.ApprovedById))]
    [InlineData(nameof(Edition.ReturnReason))]
    [InlineData(nameof(Edition.ReachedAt))]
    [InlineData(nameof(Edition.SentById))]
    [InlineData(nameof(Edition.BegunById))]
    [InlineData(nameof(Edition.HolderId))]
    [InlineData(nameof(Edition.Judged))]
    [InlineData(nameof(Edition.BinnedAt))]
    public void An_edition_alone_writes_where_it_stands(string property) =>
        Assert.True(typeof(Edition).GetProperty(property)!.SetMethod!.IsPrivate);

    [Fact]
    public void Only_its_own_life_moves_a_royalty_period()
    {
        var setter = typeof(RoyaltyPeriod).GetProperty(nameof(RoyaltyPeriod.Status))!.SetMethod!;

        Assert.Equal([typeof(RoyaltyPeriod)], Handwritten.Where(t => Calls(t, setter)).Select(Outermost).Distinct());
        Assert.False(setter.IsPublic);
    }

    [Fact]
    public void No_bulk_update_goes_round_the_workflow()
    {
        foreach (var (path, text) in Repository.Sources("Portal.Core", "Portal.Admin", "Portal.Public"))
            Assert.False(BulkMove().IsMatch(text), path);
    }

    [Fact]
    public void No_handwritten_file_is_longer_than_250_lines()
    {
        var tooLong = Repository.Sources("Portal.Core", "Portal.Admin", "Portal.Public", "Portal.Tests")
            .Select(f => (f.Path, Lines: f.Text.Count(c => c == '\n'))).Where(f => f.Lines > 250);

        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_line_of_code_is_longer_than_160_characters()
    {
        var tooLong = Repository.Sources("Portal.Core", "Portal.Admin", "Portal.Public", "Portal.Tests")
            .Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(f => CodeLines(f.Text).Where(l => l.Text.Length > 160).Select(l => $"{f.Path}:{l.Number}"));

        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_type_hides_behind_a_vague_name()
    {
        var declared = Repository.Sources("Portal.Core", "Portal.Admin", "Portal.Public", "Portal.Tests")
            .SelectMany(f => VagueName().Matches(f.Text).Select(m => $"{f.Path}: {m.Groups["name"].Value}"));

        Assert.Empty(declared);
    }

    [Fact]
    public void Every_verb_and_question_is_sealed_and_every_mapping_internal()
    {
        Assert.All(Verbs.All, t => Assert.True(t.IsSealed, t.Name));
        Assert.All(Handwritten.Where(t => t.Name.EndsWith("Mapping", StringComparison.Ordinal)), t => Assert.False(t.IsPublic, t.Name));
    }

    [Fact]
    public void Every_verb_and_question_is_named_in_some_test()
    {
        var tests = string.Join('\n', Repository.Sources("Portal.Tests").Where(f => !f.Path.Contains("/Architecture/", StringComparison.Ordinal))
            .Select(f => f.Text));

        Assert.Empty(Verbs.All.Where(t => !Regex.IsMatch(tests, $@"\b{t.Name}\b", RegexOptions.None, TimeSpan.FromSeconds(5))).Select(t => t.Name));
        Assert.True(Verbs.All.Count > 25);
    }

    /// <summary>Lines outside texts of other languages, which stand between three quotes and keep their own lines.</summary>
    private static IEnumerable<(int Number, string Text)> CodeLines(string file)
    {
        var inText = false;
        foreach (var (i, line) in file.Split('\n').Index())
        {
            var quotes = line.Split("\"\"\"").Length - 1;
            if (!inText) yield return (i + 1, line);
            if (quotes % 2 == 1) inText = !inText;
        }
    }

    /// <summary>Whether any method of the type calls that one: its token in the method bodies after a call.</summary>
    private static bool Calls(Type type, MethodInfo method)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var token = BitConverter.GetBytes(method.MetadataToken);
        byte[][] call = [[0x28, .. token], [0x6F, .. token]]; // call, callvirt
        return type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All))
            .Select(m => m.GetMethodBody()?.GetILAsByteArray()).OfType<byte[]>()
            .Any(il => call.Any(opcode => il.AsSpan().IndexOf(opcode) >= 0));
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    [GeneratedRegex(@"Portal\.Core\.(?<part>[A-Z]\w+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex CoreName();

    [GeneratedRegex(@"SetProperty\(\s*(?<row>\w+) => \k<row>\.(Step|Status),\s*(EditionStatus|\k<row>)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex BulkMove();

    [GeneratedRegex(@"\b(class|record|struct|interface|enum) (?<name>\w+(Service|Manager|Helper|Helpers|Util|Utils|Dto|Impl))\b",
        RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex VagueName();
}
