using Portal.Core.Html;

namespace Portal.Core.Editions;

/// <summary>Why a move is refused.</summary>
public static class WorkflowRefusals
{
    public static readonly Refusal NotYourDraft = new("workflow.not-your-draft",
        "Bài đang ở bước soạn thảo của tác giả: chỉ tác giả được sửa và gửi đi.");

    public static readonly Refusal AlreadyYours = new("workflow.already-yours",
        "Bài này đang do chính bạn soạn: hãy mở để soạn tiếp.");

    public static readonly Refusal OwnItem = new("workflow.own-item",
        "Bạn là tác giả hoặc người gửi bài này nên không được tự duyệt: hãy để người khác trong Ban Biên tập duyệt.");

    public static readonly Refusal ReviewedBefore = new("workflow.reviewed-before",
        "Bạn đã duyệt bài này ở bước trước nên không được duyệt tiếp: bước này cần người thứ hai.");

    public static readonly Refusal EditedBefore = new("workflow.edited-before",
        "Bạn đã biên tập bài này nên không được tự duyệt: hãy để người khác trong Ban Biên tập duyệt.");

    public static readonly Refusal ChecklistOpen = new("workflow.checklist-open",
        "Hãy đánh dấu đủ các mục kiểm tra nội dung bên dưới bài trước khi duyệt và đăng.", "Checklist");

    public static readonly Refusal NoReviewingUnit = new("workflow.no-reviewing-unit",
        "Chưa xác định được đơn vị duyệt: hãy chọn lĩnh vực của bài có giao đơn vị duyệt theo quy chế.", "FieldCode");

    public static readonly Refusal ReasonMissing = new("workflow.reason-missing",
        "Hãy ghi lý do để người nhận biết cần làm gì tiếp.", "Reason");

    public static readonly Refusal NoSuchEarlierStep = new("workflow.no-such-earlier-step",
        "Hãy chọn lại bước nhận: bước đã chọn không đứng trước bước bài đang ở.", "Step");

    public static readonly Refusal SameSection = new("workflow.same-section", "Nội dung này đã ở chuyên mục đó.", "SectionId");

    public static readonly Refusal ReasonTooLong = new("workflow.reason-too-long",
        $"Lý do dài quá {Edition.ReasonLength} ký tự: hãy viết ngắn lại.", "Reason");

    public static readonly Refusal NotSentByYou = new("workflow.not-sent-by-you",
        "Chỉ người đã gửi bài sang bước này mới rút lại được. Nếu bài cần sửa, hãy nhờ người đang xử lý trả lại.");

    public const string BegunBeforeCode = "workflow.begun-before";

    public static Refusal BegunBefore(string name, DateTime at) => new(BegunBeforeCode,
        $"Không rút lại được nữa: {name} đã bắt đầu xử lý lúc {WardClock.Say(at)}. Hãy nhờ {name} trả lại bài nếu cần sửa.");

    public static Refusal HeldBy(string name) => new("workflow.held",
        $"{name} đã nhận việc này: hãy để {name} làm tiếp, hoặc bấm “Nhận thay” và ghi lý do.");

    public static Refusal HoldsAlready(string name) => new("workflow.holds-already", $"{name} đang giữ việc này rồi: không cần giao lại.", "UserId");

    public static Refusal WhyTaken(string name) => new("workflow.why-taken",
        $"{name} đã nhận việc này: hãy ghi lý do nhận thay hoặc giao người khác.", "Note");

    public static readonly Refusal CannotHold = new("workflow.cannot-hold",
        "Người này không làm được bước bài đang ở (không giữ vai trò của bước, hoặc đã soạn, sửa, duyệt bài này): hãy chọn người khác.", "UserId");

    public static readonly Refusal ReplacedMeanwhile = new("workflow.replaced-meanwhile",
        "Bài đã có bản mới hơn bản trong thùng rác này nên không lấy nguyên bản ra được: hãy bấm “Lấy lại nội dung bản này”, "
            + "hoặc bỏ bản mới hơn vào thùng rác trước.");

    public static Refusal OtherInWork(int number) => new("workflow.other-in-work",
        $"Bản {number} của bài này đang được soạn, chờ duyệt hoặc chờ đăng nên không lấy bản này ra được: hãy làm tiếp bản {number}, "
            + $"hoặc bỏ bản {number} vào thùng rác trước.");

    public const string OtherUnitCode = "workflow.other-unit-reviews";

    public static Refusal OtherUnitReviews(string unit) => new(OtherUnitCode,
        $"Bài này do {unit} duyệt theo quy chế; bạn không thuộc đơn vị đó.");

    public static Refusal NotFromHere(EditionStatus status, WorkflowStep step) => new("workflow.not-from-here",
        $"Không làm được việc này khi bài đang ở trạng thái “{EditionWords.Of(status)}”{(status == EditionStatus.InWorkflow ? $", bước “{step.Name}”" : "")}. "
            + "Có thể người khác vừa xử lý: hãy tải lại trang.");

    public static readonly Refusal AlreadyStarted = new("workflow.next-already-started",
        "Đã có một bản mới của bài này đang được soạn hoặc chờ duyệt: hãy mở bản đó ở mục “Các bản”; nếu người soạn vắng mặt thì bấm “Nhận soạn tiếp”.");

    public static Refusal StepInUse(string step, int items) => new("workflow.step-in-use",
        $"Bước “{step}” đang có {items} bài chờ xử lý: hãy chuyển tiếp hoặc trả lại các bài đó rồi bỏ bước này.") { Link = "viec-cua-toi" };

    public static Refusal SectionInWork(string section, int items) => new("workflow.section-in-work",
        $"Chuyên mục “{section}” đang có {items} bài soạn dở hoặc chờ duyệt: hãy chuyển các bài đó sang chuyên mục khác rồi ngừng dùng chuyên mục này.")
    { Link = "bai" };

    public static Refusal FirstStepHeld(string step) => new("workflow.first-step-held",
        $"Bước đầu “{step}” đang giữ các bài soạn dở: chưa đổi được bước đầu. Hãy chờ các bài đó được đăng.") { Link = "bai" };

    public static Refusal SectionHoldsKind(string section) => new("workflow.section-holds-kind",
        $"Chuyên mục “{section}” đã có bài: không đổi được loại nội dung. Hãy lập chuyên mục mới cho loại kia.", "Kind");
}
