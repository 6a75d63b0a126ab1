using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Core.Royalties.Payees;

/// <summary>
/// A bank a payee may have an account with. <paramref name="Bin"/> is its number in the transfer network, where it is known for sure;
/// <paramref name="Until"/> the last day under that name, with the bank its accounts went <paramref name="Into"/>.
/// </summary>
public sealed record Bank(string ShortName, string Name, string? Bin = null, DateOnly? Until = null, string? Into = null, string? Note = null)
{
    public bool IsGone(DateOnly day) => Until < day;

    /// <summary>As a choice reads: the short name people use, then the full one.</summary>
    public string Words => $"{ShortName} ({Name})";
}

/// <summary>The banks of Viet Nam (<c>assets/banks.json</c>); those that are gone stay in it, so that an old account is known for what it is.</summary>
public sealed record BankList(IReadOnlyList<Bank> All)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = false, RespectNullableAnnotations = true,
    };

    private static readonly Lazy<BankList> File = new(() =>
        new(JsonSerializer.Deserialize<List<Bank>>(System.IO.File.ReadAllText(AssetFiles.Of("banks.json")), Options)!));

    public static BankList Shipped => File.Value;

    /// <summary>Those that can be chosen on a day.</summary>
    public IEnumerable<Bank> On(DateOnly day) => All.Where(b => !b.IsGone(day));

    /// <summary>By its short or its full name, whatever marks, capitals and blanks it was typed with; null for a name nobody knows.</summary>
    public Bank? Find(string? name)
    {
        var asked = KeyOf(name);
        return asked.Length == 0 ? null : All.FirstOrDefault(b => KeyOf(b.ShortName) == asked || KeyOf(b.Name) == asked);
    }

    private static string KeyOf(string? name) => string.Concat(VietnameseText.Fold(name).Where(char.IsAsciiLetterOrDigit));
}
