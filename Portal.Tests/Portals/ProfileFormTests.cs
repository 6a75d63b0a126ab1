using System.Text.Json.Nodes;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Portals.Forms;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Portals;

[Trait("Row", "A2")]
[Trait("Row", "A3")]
[Trait("Row", "B1")]
public class ProfileFormTests
{
    private static PortalProfile Shipped(string id) => ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", id + ".json"))).Value;

    private static PortalProfile ThanhDong => Shipped("thanh-dong");

    public static TheoryData<string> Ids => new(ProfileTests.Ids);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_form_opened_and_saved_untouched_changes_nothing(string id)
    {
        var p = Shipped(id);
        IEnumerable<IProfileForm> forms =
        [
            OfficeForm.Of(p), BoardForm.Of(p), AttributionForm.Of(p), OfficeHoursForm.Of(p), ThemeForm.Of(p), SecondFactorForm.Of(p, []),
            UrgentForm.Of(p.Workflow), AlertsForm.Of(p), TreasuryForm.Of(p), SignersForm.Of(p), ReportsForm.Of(p, new(2026, 11, 20)),
            .. p.Units.Select(UnitForm.Of), .. p.Sections.Select(SectionForm.Of), .. p.Workflow.Steps.Select(StepForm.Of), .. p.Fields.Select(FieldForm.Of),
            .. p.ReviewChecklist.Select(CheckForm.Of), .. p.Deadlines.Select(DeadlineForm.Of),
            .. p.Channels.Select(c => ChannelForm.Of(c, ProfileLists.Channels.KeyOf(p, c))),
        ];
        foreach (var form in forms)
        {
            var applied = form.ApplyTo(p);
            Assert.True(applied.Done, $"{form.GetType().Name}: {applied}");
            Assert.Equal(ProfileFile.Write(p), ProfileFile.Write(applied.Value));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Export_and_import_agree_byte_for_byte(string id)
    {
        var exported = ProfileFile.Write(Shipped(id));
        Assert.Equal(exported, ProfileFile.Write(ProfileFile.Parse(exported).Value));
    }

    [Theory]
    [InlineData("Tiếp công dân | khoản 2 Điều 12", "Tiếp công dân", "khoản 2 Điều 12")]
    [InlineData("Chuyên mục Tin tức | Sự kiện | Điều 3", "Chuyên mục Tin tức | Sự kiện", "Điều 3")]
    [InlineData("Chuyên mục Tin tức | Sự kiện |", "Chuyên mục Tin tức | Sự kiện", null)]
    [InlineData("Tiếp công dân", "Tiếp công dân", null)]
    public void A_duty_is_read_up_to_the_last_sign_and_shown_as_it_is_read(string line, string text, string? source)
    {
        var unit = new UnitForm { Name = "Phòng mới", ShortName = "P", Duties = line }.ApplyTo(ThanhDong).Value.Units[^1];
        Assert.Equal(new ProfileDuty(text, source), unit.Duties!.Single());
        Assert.Equal(line, UnitForm.Of(unit).Duties);
    }

    [Fact]
    public void Every_property_of_a_profile_has_words_on_screen()
    {
        var names = ProfileTests.Ids.SelectMany(id => Names(JsonNode.Parse(ProfileFile.Write(Shipped(id))))).Distinct();

        Assert.Empty(names.Except(ProfileWords.Known));

        static IEnumerable<string> Names(JsonNode? node) => node switch
        {
            JsonObject parts => parts.SelectMany(p => Names(p.Value).Prepend(p.Key)),
            JsonArray items => items.SelectMany(Names),
            _ => [],
        };
    }

    public static TheoryData<string, string, IProfileForm> Refused => new()
    {
        { "Name", "profile.form-empty", new UnitForm { Name = " ", ShortName = "X" } },
        { "ShortName", "profile.form-empty", new UnitForm { Name = "Phòng mới" } },
        { "Name", "profile.form-double", new UnitForm { Name = "phòng văn hóa - xã hội", ShortName = "X" } },
        { "Name", "profile.form-long", new UnitForm { Name = new('x', 201), ShortName = "X" } },
        { "Slug", "profile.form-slug", new SectionForm { Name = "Mới", Slug = "Tin Tức" } },
        { "Slug", "profile.form-double", new SectionForm { Name = "Tin tức" } },
        { "Parent", "profile.form-cycle", Under("tin-tuc", "tin-tuc") },
        { "Roles", "profile.form-roles", new StepForm { Name = "Bước", SendLabel = "Chuyển" } },
        { "Amount", "profile.form-amount", new DeadlineForm { Name = "Tin", Source = "khoản 1", Amount = "0" } },
        { "Amount", "profile.form-amount", new UrgentForm { Offered = true, Roles = [PortalRole.Head], Amount = "0" } },
        { "Roles", "profile.form-roles", new UrgentForm { Offered = true, Amount = "1" } },
        { "Amount", "profile.form-amount", new DeadlineForm { Name = "Tin", Source = "khoản 1", Amount = "1,5" } },
        { "Amount", "profile.form-amount", new DeadlineForm { Name = "Tin", Source = "khoản 1", Amount = "tám" } },
        { "Amount", "profile.form-amount", new DeadlineForm { Name = "Tin", Source = "khoản 1", Amount = "261" } },
        { "Value", "profile.form-channel", new ChannelForm { Kind = "email", Label = "Thư", Value = "không phải thư" } },
        { "Value", "profile.form-channel", new ChannelForm { Kind = "phone", Label = "Gọi", Value = "gọi tôi" } },
        { "From0", "profile.form-day", new OfficeHoursForm { Seasons = [new() { From = "31/02", Spans = "08:00-12:00" }] } },
        { "Spans0", "profile.form-hours", new OfficeHoursForm { Seasons = [new() { Spans = " " }] } },
        { "Spans0", "office-hours.span", new OfficeHoursForm { Seasons = [new() { Spans = "12:00-08:00" }] } },
        { "Spans0", "office-hours.gap", new OfficeHoursForm { Seasons = [new() { From = "01/01", To = "30/6", Spans = "8-12" }] } },
        { "Hosts", "profile.form-empty", Office(f => f.Hosts = " \n ") },
        { "EffectiveOn", "profile.form-dates", Office(f => (f.IssuedOn, f.EffectiveOn) = (new(2026, 2, 1), new(2026, 1, 1))) },
        { "ResponsiblePosition", "profile.form-empty", Board(f => (f.ResponsibleName, f.ResponsiblePosition) = ("Nguyễn Văn An", "")) },
        { "Positions", "profile.form-empty", Board(f => f.Positions = "") },
        { "Primary", "profile.form-colour", Theme("xanh", "#ffffff") },
        { "OnPrimary", "profile.form-contrast", Theme("#777777", "#888888") },
        { "Primary", "profile.form-contrast", Theme("#f2c14e", "#000000") },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_stand_is_refused_beside_its_field(string field, string code, IProfileForm form)
    {
        var refusals = form.ApplyTo(ThanhDong).Refusals;
        Assert.Contains((field, code), refusals.Select(r => (r.Field!, r.Code)));
        Assert.All(refusals, r => Assert.EndsWith(".", r.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Urgent_publishing_is_named_by_roles_of_the_last_step_with_a_term_and_can_be_taken_away_and_given_again()
    {
        var none = new UrgentForm().ApplyTo(ThanhDong).Value;
        Assert.Null(none.Workflow.Urgent);
        Assert.DoesNotContain("urgent", ProfileFile.Write(none), StringComparison.Ordinal);

        var again = new UrgentForm { Offered = true, Roles = [PortalRole.Head], Amount = "4", Unit = Core.Deadlines.DeadlineUnit.OfficeHours }
            .ApplyTo(none).Value;
        Assert.Equal((1, "head", 4, "4 giờ hành chính"), (again.Workflow.Urgent!.Roles.Count, again.Workflow.Urgent.Roles[0],
            again.Workflow.Urgent.ReviewWithin.Amount, again.Workflow.Urgent.ReviewRule().Term));
        Assert.Equal(ProfileFile.Write(again), ProfileFile.Write(ProfileFile.Parse(ProfileFile.Write(again)).Value));
    }

    [Fact]
    public void Whoever_does_not_approve_any_more_does_not_publish_urgently_either()
    {
        var last = StepForm.Of(ThanhDong.Workflow.Steps[^1]);
        last.Roles.Remove(PortalRole.DeputyHead);
        Assert.Equal(["head"], last.ApplyTo(ThanhDong).Value.Workflow.Urgent!.Roles);

        last.Roles.Add(PortalRole.Secretary);
        last.Roles.Remove(PortalRole.Head);
        Assert.Null(last.ApplyTo(ThanhDong).Value.Workflow.Urgent);
    }

    [Theory]
    [InlineData("[\"secretary\"]", "1", "không làm bước cuối")]
    [InlineData("[\"mayor\"]", "1", "không làm bước cuối")]
    [InlineData("[]", "1", "chưa giao cho vai trò nào")]
    [InlineData("[\"head\"]", "0", "phải từ 1 đến")]
    [InlineData("[\"head\"]", "261", "phải từ 1 đến")]
    public void Urgent_publishing_by_whoever_does_not_approve_or_without_a_sensible_term_is_no_profile(string roles, string amount, string words)
    {
        var file = JsonNode.Parse(ProfileFile.Write(ThanhDong))!;
        file["workflow"]!["urgent"] = JsonNode.Parse($$"""{ "roles": {{roles}}, "reviewWithin": { "amount": {{amount}}, "unit": "working-days" } }""");
        Assert.Contains(ProfileFile.Parse(file.ToJsonString()).Refusals, r => r.Sentence.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_section_gets_its_code_and_address_from_its_name_and_lies_where_it_was_put()
    {
        var made = new SectionForm { Name = "Chuyển đổi số", Parent = "tin-tuc", Kind = "article" }.ApplyTo(ThanhDong).Value.Sections[^1];
        Assert.Equal(("chuyen-doi-so", "chuyen-doi-so", "tin-tuc"), (made.Code, made.Slug, made.Parent));
    }

    [Fact]
    public void Codes_once_given_stay_and_a_second_of_a_name_gets_a_number()
    {
        var first = new UnitForm { Name = "Trung tâm Cung ứng dịch vụ công", ShortName = "TT Dịch vụ công" }.ApplyTo(ThanhDong).Value;
        var second = new UnitForm { Name = "Trung tâm Dịch vụ công số 2", ShortName = "TT Dịch vụ công" }.ApplyTo(first).Value;
        Assert.Equal(["tt-dich-vu-cong", "tt-dich-vu-cong-2"], second.Units.Skip(ThanhDong.Units.Count).Select(u => u.Code));

        var renamed = UnitForm.Of(second.Units[^1]);
        renamed.Name = "Trung tâm Truyền thông";
        Assert.Equal("tt-dich-vu-cong-2", renamed.ApplyTo(second).Value.Units[^1].Code);
    }

    [Fact]
    public void A_section_moves_among_those_of_its_parent_alone()
    {
        var p = new SectionForm { Name = "Con một", Parent = "tin-tuc" }.ApplyTo(ThanhDong).Value;
        p = new SectionForm { Name = "Con hai", Parent = "tin-tuc" }.ApplyTo(p).Value;

        var moved = new MoveItem<ProfileSection>(ProfileLists.Sections, "con-hai", -1).ApplyTo(p).Value;
        Assert.Equal(["con-hai", "con-mot"], moved.Sections.Where(s => s.Parent == "tin-tuc").Select(s => s.Code));
        var first = new MoveItem<ProfileSection>(ProfileLists.Sections, "con-hai", -1).ApplyTo(moved).Value;
        Assert.Equal(moved.Sections, first.Sections);
    }

    [Fact]
    public void A_new_step_stands_before_the_last_which_alone_publishes()
    {
        var last = ThanhDong.Workflow.Steps[^1];
        var steps = new StepForm { Name = "Thẩm định", SendLabel = "Gửi thẩm định", Roles = [PortalRole.DeputyHead] }.ApplyTo(ThanhDong).Value.Workflow.Steps;
        Assert.Equal(("tham-dinh", last.Code), (steps[^2].Code, steps[^1].Code));
        Assert.Equal(["deputy-head"], steps[^2].Actors);
    }

    [Theory]
    [InlineData("7:30-11:30, 13:30-17:00")]
    [InlineData("7h30 – 11h30; 13h30 – 17h")]
    [InlineData("07:30-11:30,13:30-17:00")]
    public void Office_hours_are_read_as_people_write_them(string typed)
    {
        var hours = new OfficeHoursForm { Seasons = [new() { Spans = typed }] }.ApplyTo(ThanhDong).Value.OfficeHours;
        Assert.Equal(["07:30-11:30", "13:30-17:00"], hours.Single().Spans);
    }

    [Fact]
    public void The_office_chooses_which_roles_need_a_second_factor_or_keeps_to_what_the_software_asks()
    {
        var form = SecondFactorForm.Of(ThanhDong, [PortalRole.Head]);
        Assert.False(form.Own);
        form.Own = true;
        form.Roles.Add(PortalRole.Secretary);
        var own = form.ApplyTo(ThanhDong).Value;
        Assert.Equal(["secretary", "head"], own.SecondFactor);
        Assert.Equal(ProfileFile.Write(own), ProfileFile.Write(SecondFactorForm.Of(own, []).ApplyTo(own).Value));
        Assert.Null(new SecondFactorForm().ApplyTo(own).Value.SecondFactor);
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.478)]
    [InlineData("#767676", "#ffffff", 4.542)]
    public void Contrast_is_counted_as_WCAG_counts_it(string one, string other, double ratio) =>
        Assert.Equal(ratio, ThemeForm.Contrast(one, other), 3);

    private static SectionForm Under(string code, string parent)
    {
        var form = SectionForm.Of(ProfileLists.Sections.Find(ThanhDong, code)!);
        form.Parent = parent;
        return form;
    }

    private static OfficeForm Office(Action<OfficeForm> change)
    {
        var form = OfficeForm.Of(ThanhDong);
        change(form);
        return form;
    }

    private static BoardForm Board(Action<BoardForm> change)
    {
        var form = BoardForm.Of(ThanhDong);
        change(form);
        return form;
    }

    private static ThemeForm Theme(string primary, string onPrimary) => new() { Primary = primary, OnPrimary = onPrimary, Accent = "#f2c14e" };
}
