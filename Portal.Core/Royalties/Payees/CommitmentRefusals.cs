using Portal.Core.Papers;

namespace Portal.Core.Royalties.Payees;

/// <summary>Why a commitment is not taken.</summary>
public static class CommitmentRefusals
{
    public static readonly Refusal YearMissing = new("contributors.commitment-year-missing", "Hãy nhập năm của bản cam kết, ví dụ 2026.", "Year");

    public static Refusal YearOutside(int year) => new("contributors.commitment-year",
        $"Năm {year} không dùng được: hãy nhập năm đủ bốn chữ số, từ {PlausibleYears.First} đến {PlausibleYears.Last}.", "Year");

    public static readonly Refusal FormMissing = new("contributors.commitment-form",
        $"Hãy ghi mẫu của bản cam kết, nhiều nhất {TaxCommitment.FormLength} ký tự, ví dụ {TaxCommitment.UsualForm}.", "Form");

    public static readonly Refusal KeptAtTooLong = new("contributors.commitment-kept-at",
        $"Nơi lưu dài quá {TaxCommitment.KeptAtLength} ký tự: hãy viết ngắn lại.", "KeptAt");

    public static readonly Refusal SignedOnMissing = new("contributors.commitment-signed-missing", "Hãy nhập ngày ký bản cam kết.", "SignedOn");

    public static readonly Refusal SignedInFuture = new("contributors.commitment-signed-future",
        "Ngày ký bản cam kết không được sau ngày hôm nay.", "SignedOn");

    public static Refusal SignedAfterYear(int year) => new("contributors.commitment-signed-after",
        $"Bản cam kết cho năm {year} không thể ký sau ngày 31/12/{year}: hãy kiểm tra năm và ngày ký.", "SignedOn");

    public static Refusal ScanOfDropped(TaxCommitment commitment) => new("contributors.commitment-scan-dropped",
        $"Bản cam kết năm {commitment.Year} {PayeeWords.Of(commitment.Status).ToLower(Vietnamese.Culture)}: "
            + "chỉ gắn bản quét vào bản chờ xác nhận hoặc đã xác nhận.",
        PaperRefusals.SignedField);

    public static Refusal Exists(TaxCommitment there) => new("contributors.commitment-exists",
        $"Người này đã có bản cam kết năm {there.Year} ({PayeeWords.Of(there.Status).ToLower(Vietnamese.Culture)}): mỗi năm một bản.", "Year");
}
