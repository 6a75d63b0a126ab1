using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Portal.Core.History;
using Portal.Core.Papers.Checks;
using Portal.Core.Papers.Rows;
using Portal.Core.Papers.Sheets;

namespace Portal.Core.Papers;

/// <summary>The papers that are kept as issued.</summary>
public enum PaperKind
{
    /// <summary>Bảng chấm nhuận bút, issued by the approval of a period.</summary>
    AssessmentSheet,
    /// <summary>Bảng kê chi trả, issued by the record of a payment.</summary>
    PaymentSheet,
    /// <summary>Danh sách chuyển khoản, issued with it where money goes to accounts.</summary>
    TransferList,
    /// <summary>Bảng kê khấu trừ thuế, issued with it where tax is withheld, carried or spared.</summary>
    WithholdingList,
    /// <summary>Chứng từ khấu trừ thuế of one payee, issued on request.</summary>
    WithholdingCertificate,
    /// <summary>Báo cáo hoạt động, issued on purpose.</summary>
    ActivityReport,
    /// <summary>Bảng phụ cấp of a month, issued by its approval and again by its payment.</summary>
    AllowanceSheet,
    /// <summary>Dự toán kinh phí of a year, issued on purpose.</summary>
    BudgetEstimate,
    /// <summary>Quyết toán kinh phí of a year, issued by its closing.</summary>
    BudgetSettlement,
    /// <summary>Tờ trình đề nghị khen thưởng, issued on purpose.</summary>
    CommendationProposal,
    /// <summary>Giấy đề nghị thanh toán of a disbursement, with a number of the register.</summary>
    PaymentRequest,
    /// <summary>Tờ trình of an approved period: the board asks the principal, with a number of the register.</summary>
    Submission,
    /// <summary>Quyết định chi of an approved period: the principal decides, with a number of the register.</summary>
    SpendingDecision,
}

/// <summary>
/// A paper as it was issued: the model every page, PDF and workbook of it is written from, so that it opens the same for
/// ever, whatever is renamed later. Written once, with the step that issues it; numbered from 1 for each kind and subject.
/// </summary>
public sealed class IssuedPaper : IPortalOwned, IWrittenOnce
{
    public const int AboutLength = 40;
    public const int SymbolLength = 30;
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public PaperKind Kind { get; set; }

    /// <summary>
    /// A span: <c>2026-10</c>, <c>2026-Q4</c>, <c>2026-10-05_2026-11-10</c>; a disbursement: <c>chi-2026-03</c>; a certificate: <c>ctkt-2026</c>;
    /// allowances: <c>pc-2026-10</c>; an estimate and a settlement: <c>dt-2027</c>, <c>qt-2026</c>; a proposal: <c>kt-2026-Q3</c>.
    /// </summary>
    public required string About { get; set; }
    public int Number { get; set; }

    /// <summary>
    /// The day the paper bears, which need not be the day it was issued. With a number of the register it counts in that day's year.
    /// </summary>
    public DateOnly PaperOn { get; set; }

    /// <summary>
    /// Number and symbol of the register (<c>05/BC-BBT</c>), running by year and symbol; all three null for a paper the register does not count.
    /// </summary>
    public int? RegisterNumber { get; set; }
    public int? RegisterYear { get; set; }
    public string? Symbol { get; set; }

    /// <summary>Title and subtitle of the paper in one line, as the register lists it.</summary>
    public required string Heading { get; set; }

    /// <summary>
    /// Who signs it, as printed: the name, or the office where a name is left to the pen. Of several the last one, who decides; null where nobody signs.
    /// </summary>
    public string? SignedBy { get; set; }
    public DateTime IssuedAt { get; set; }
    public string? IssuedById { get; set; }
    public required string IssuedByName { get; set; }

    /// <summary>The model that everybody with the right to the paper may see: numbers of payees masked.</summary>
    public required string Model { get; set; }

    /// <summary>The same with whole numbers, encrypted by the payees' key; null for a paper without such numbers.</summary>
    public string? WholeModelProtected { get; set; }

    /// <summary>
    /// SHA-256 over both models in the clear, the rows behind, the code it is checked by, what identifies the paper and how the register calls it; it stands
    /// in the history too.
    /// </summary>
    public required string Hash { get; set; }

    /// <summary>Random and unique: by it the public site finds what it says of the paper (<see cref="PaperCheck"/>).</summary>
    public required string CheckCode { get; set; }

    /// <summary>Where it is checked, as printed: a portal that moves later changes no paper.</summary>
    public required string CheckAddress { get; set; }

    /// <summary>The paper in whose place this one was issued; null for most.</summary>
    public int? ReplacesId { get; set; }
    public IssuedPaper? Replaces { get; set; }

    /// <summary>Over all <see cref="KeptRows"/> of the paper; null where none are kept.</summary>
    public string? RowsHash { get; set; }

    /// <summary>How the history names the paper.</summary>
    public string Subject => $"paper:{Kind}:{About}:{Number}";

    /// <summary><c>05/BC-BBT</c>; null for a paper the register does not count.</summary>
    public string? InRegister => RegisterNumber is { } number ? PaperNumbering.Print(number, Symbol!) : null;

    public Sheet Open() => Open(Model);

    /// <summary>A model of this paper, masked or whole, with what the paper bears so that it may be checked.</summary>
    internal Sheet Open(string model) => SheetJson.Read(model) with
    {
        Check = new(Checks.CheckCode.Print(CheckCode), CheckAddress, PaperCheck.PrintHash(Hash)), Whole = !ReferenceEquals(model, Model),
    };

    /// <summary>The hash of what is stored; <paramref name="whole"/> is the whole model in the clear.</summary>
    internal string ComputeHash(string? whole)
    {
        var at = IssuedAt.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture);
        var day = PaperOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = string.Join('\u001f', PortalId, Subject, at, IssuedById, IssuedByName, day, RegisterYear, InRegister, Heading, SignedBy, Model, whole,
            CheckCode, CheckAddress, ReplacesId, RowsHash);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
