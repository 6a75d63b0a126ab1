using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Publications;

namespace Portal.Public.Pages;

/// <summary>What visitors see when a page is not there, is gone, or failed. Uses no database, since that may be the failure.</summary>
[ResponseCache(NoStore = true)]
public sealed class ProblemModel : SitePage
{
    /// <summary>Under which the page of an item leaves what became of it.</summary>
    internal static readonly object GoneKey = new();

    public int Status { get; private set; }
    public string Title { get; private set; } = "";
    public string Sentence { get; private set; } = "";

    public void OnGet(int code)
    {
        var failure = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        // Asked for directly it is a page like any other that is not there
        Status = failure is not null ? DatabaseAway.StatusOf(failure)
            : HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null ? code : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
        if (StorageTroubles.Is(failure)) Response.Headers.RetryAfter = DatabaseAway.RetryAfter;
        (Title, Sentence) = Status switch
        {
            StatusCodes.Status404NotFound =>
                ("Không tìm thấy trang", "Địa chỉ này không có trên cổng, hoặc đã được đổi. Mời tìm kiếm hoặc xem các chuyên mục."),
            StatusCodes.Status410Gone when HttpContext.Items[GoneKey] is PublicationGone { By: PublicationEnd.Ended } ended =>
                ("Bài đã hết hạn hiển thị",
                    $"Bài này chỉ đăng trong một thời gian và đã hết hạn hiển thị{(ended.At is { } at ? $" lúc {WardClock.Say(at)}" : "")}."),
            StatusCodes.Status410Gone when HttpContext.Items[GoneKey] is PublicationGone { Reason: { } reason } => ("Bài đã được gỡ",
                $"Bài này đã đăng trước đây và nay đã được Ban Biên tập gỡ khỏi cổng. Lý do: {Vietnamese.Closed(reason)}"),
            StatusCodes.Status410Gone => ("Bài đã được gỡ", "Bài này đã đăng trước đây và nay đã được Ban Biên tập gỡ khỏi cổng."),
            StatusCodes.Status429TooManyRequests =>
                ("Tìm kiếm quá nhiều lần", "Từ mạng này vừa có quá nhiều lượt tìm kiếm, kiểm tra. Mời chờ một phút rồi tìm lại; "
                    + "các trang khác của cổng vẫn mở như thường."),
            StatusCodes.Status503ServiceUnavailable when failure is null =>
                ("Đang có nhiều lượt tìm kiếm", "Xin thử lại sau ít giây. Trong lúc chờ, các chuyên mục và trang khác của cổng vẫn mở như thường."),
            >= 500 => ("Trang tạm thời chưa mở được", "Hệ thống đang gặp trục trặc và đã ghi lại sự việc. Xin thử lại sau ít phút."),
            _ => ("Yêu cầu không thực hiện được", "Cổng không hiểu yêu cầu vừa gửi. Mời kiểm tra lại địa chỉ hoặc về trang chủ."),
        };
        Head.Title = Title;
        Head.Description = Sentence;
    }
}
