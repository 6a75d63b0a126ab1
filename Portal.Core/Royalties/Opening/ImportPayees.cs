using Portal.Core.Roles;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Rates;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Opening;

/// <summary>
/// Brings payees in from a file: each new one as if typed by hand, so that what their money depends on waits for the second person
/// (<see cref="SaveContributor"/>). Whoever is on the list already stays as they are. All rows or none.
/// </summary>
public sealed class ImportPayees(PortalStore store, OpeningIntake intake, SaveContributor save, PayeeSecrets secrets)
{
    /// <summary>Each kind by its short name and its long one.</summary>
    private static readonly IReadOnlyList<(PayeeKind Kind, string Words)> Kinds =
    [
        .. Enum.GetValues<PayeeKind>().Select(k => (k, PayeeKindWords.Short(k))), .. Enum.GetValues<PayeeKind>().Select(k => (k, PayeeKindWords.Of(k))),
    ];

    public Task<Outcome<OpeningPreview>> CheckAsync(byte[] file) =>
        intake.CheckAsync(store, OpeningKind.Payees, file, Permissions.ManagePayees, PlanAsync);

    public Task<Outcome<OpeningDone>> ExecuteAsync(OpeningFile file)
    {
        secrets.Ready();
        return intake.ExecuteAsync(store, OpeningKind.Payees, file, Permissions.ManagePayees, PlanAsync);
    }

    private async Task<OpeningPlan> PlanAsync(Operation operation, IReadOnlyList<OpeningLine> lines)
    {
        var plan = new OpeningPlan();
        var known = await PayeeDirectory.OfAsync(operation, secrets);
        var units = await operation.Db.Units.AsNoTracking().Where(u => u.Active).Select(u => new { u.Id, u.Name, u.ShortName }).ToListAsync();
        var unitIds = units.SelectMany(u => new[] { (u.Name, u.Id), (u.ShortName, u.Id) }).DistinctBy(u => VietnameseText.Fold(u.Item1))
            .ToDictionary(u => VietnameseText.Fold(u.Item1), u => u.Id);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var row = new OpeningFields(line, plan.Problems);
            var form = Read(row, unitIds);
            await JudgeAsync(operation, row, form);
            var twin = form.TaxCode ?? VietnameseText.Fold(form.FullName);
            if (!row.Wrong && !seen.TryAdd(twin, line.Row))
                row.Problem($"Trùng với dòng {seen[twin]} ({form.FullName}): hãy giữ một dòng.", "royalties.opening-double");
            if (!row.Wrong && form.UserName is { } login && !seen.TryAdd("@" + VietnameseText.Fold(login), line.Row))
                row.Problem($"Tên đăng nhập “{login}” đã ghi ở dòng {seen["@" + VietnameseText.Fold(login)]}: mỗi tài khoản gắn với một người.",
                    "royalties.opening-double");
            if (row.Wrong) continue;
            var found = known.Candidates(form.FullName, form.TaxCode);
            var words = string.Join(", ", new[] { form.FullName, PayeeKindWords.Short(form.Kind), PayeeSecrets.Mask(form.TaxCode) }.OfType<string>());
            if (found.Count == 0) plan.Add(line.Row, OpeningRowState.Added, words, "", [], _ => AddAsync(operation, line.Row, form));
            else if (found.Count > 1) row.Problem($"Có {found.Count} người tên “{form.FullName}”: hãy ghi thêm số định danh hoặc mã số thuế.",
                "royalties.opening-payee-unclear");
            else if (form.TaxCode is not null && found[0].Numbers.Count == 0)
                row.Problem($"Đã có {found[0].FullName} trong danh sách mà chưa có số định danh: "
                    + "hãy bổ sung cho người đó ở trang Cộng tác viên, hoặc xoá dòng này.",
                    "royalties.opening-payee-without-number");
            else if (PayeeDirectory.NameFits(row, found[0], form.FullName, form.TaxCode)) plan.Add(line.Row, OpeningRowState.Already, words, "", []);
        }
        return plan;
    }

    private static PayeeForm Read(OpeningFields row, Dictionary<string, int> unitIds)
    {
        var form = new PayeeForm
        {
            FullName = row.Words(OpeningShape.FullName, Contributor.NameLength, needed: true) ?? "",
            PenName = row.Words(OpeningShape.PenName, Contributor.NameLength),
            Kind = row.Choice(OpeningShape.Kind, Kinds) ?? PayeeKind.Resident,
            TaxCode = row.Digits(OpeningShape.TaxCode),
            PayBy = row.Choice(OpeningShape.PayBy, (PayBy.Account, "Chuyển khoản"), (PayBy.Cash, "Tiền mặt")) ?? PayBy.Account,
            BankAccount = row.Digits(OpeningShape.Account),
            BankName = row.Words(OpeningShape.Bank, Contributor.BankNameLength),
            CommitmentUntil = row.Day(OpeningShape.CommitmentUntil, needed: false),
            UserName = row.Words(OpeningShape.UserName, Contributor.NameLength),
        };
        if (row.Words(OpeningShape.Unit, Contributor.NameLength) is not { } unit) return form;
        if (unitIds.TryGetValue(VietnameseText.Fold(unit), out var id)) form.UnitId = id;
        else row.Problem($"Không có đơn vị “{VietnameseText.Shorten(unit, 60)}” trong hồ sơ của cổng.", "royalties.opening-unit-unknown");
        return form;
    }

    /// <summary>The same reasons as for one typed by hand, with the row before them.</summary>
    private static async Task JudgeAsync(Operation operation, OpeningFields row, PayeeForm form)
    {
        if (form.FullName.Length == 0) return;
        foreach (var reason in SaveContributor.Reasons(form))
            row.Problem(reason.Sentence + (reason == ContributorRefusals.TaxCode && row.IsNumber(OpeningShape.TaxCode)
                ? $" Ô ghi {form.TaxCode!.Length} chữ số; Excel bỏ số 0 ở đầu khi ô là số: hãy định dạng cột là Văn bản." : ""), reason.Code);
        if (await SaveContributor.AccountAsync(operation, form) is { Refusal: { } account }) row.Problem(account.Sentence, account.Code);
    }

    private async Task AddAsync(Operation operation, int row, PayeeForm form)
    {
        var saved = await save.WriteAsync(operation, form);
        if (!saved.Done) throw new InvalidOperationException($"Row {row} was judged and is refused: {saved}");
    }
}
