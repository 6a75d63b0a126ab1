namespace Portal.Core.Editions;

/// <summary>Where an edition stands. Whatever moves it is in <see cref="EditorialWorkflow"/>.</summary>
public enum EditionStatus
{
    /// <summary>Nháp: being written, or sent back with a reason.</summary>
    Draft,
    /// <summary>Đang xử lý: at one of the workflow's steps after the draft.</summary>
    InWorkflow,
    /// <summary>Trả lại: at the draft step again, with a reason that stays in sight.</summary>
    Returned,
    /// <summary>Đã đăng: what visitors see.</summary>
    Published,
    /// <summary>Đã thay: a later edition is live.</summary>
    Replaced,
    /// <summary>Đã gỡ: withdrawn from the public with a reason; never deleted.</summary>
    Withdrawn,
    /// <summary>Đã duyệt: judged, and waiting for nothing but a moment or a click; its words change no more.</summary>
    Approved,
    /// <summary>Hẹn giờ: approved, and goes public by itself at its time.</summary>
    Scheduled,
    /// <summary>Hết hạn: was public until the end set for it; nothing is wrong with it.</summary>
    Ended,
    /// <summary>Trong thùng rác: a draft thrown away, in no queue and no list but its own; it comes back as it was.</summary>
    Binned,
}
