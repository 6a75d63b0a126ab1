using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Portal.Public.Pages;

/// <summary>What visitors see when a page is not there, is gone, or failed. Uses no database, since that may be the failure.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class ProblemModel : SitePage
{
    public int Status { get; private set; }
    public string Title { get; private set; } = "";
    public string Sentence { get; private set; } = "";

    public void OnGet(int code) => Explain(code);

    // A failed request keeps its method when it comes here
    public void OnPost(int code) => Explain(code);

    private void Explain(int code)
    {
        // Asked for directly it is a page like any other that is not there
        var sentHere = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        Status = sentHere ? code : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
        (Title, Sentence) = Status switch
        {
            StatusCodes.Status404NotFound => ("Không tìm thấy trang", "Địa chỉ này không có trên cổng, hoặc đã được đổi. Mời tìm kiếm hoặc xem các chuyên mục."),
            StatusCodes.Status410Gone => ("Bài đã được gỡ", "Bài này đã đăng trước đây và nay đã được Ban Biên tập gỡ khỏi cổng."),
            StatusCodes.Status503ServiceUnavailable => ("Đang có nhiều lượt tìm kiếm", "Xin thử lại sau ít giây. Trong lúc chờ, các chuyên mục và trang khác của cổng vẫn mở như thường."),
            >= 500 => ("Trang tạm thời chưa mở được", "Hệ thống đang gặp trục trặc và đã ghi lại sự việc. Xin thử lại sau ít phút."),
            _ => ("Yêu cầu không thực hiện được", "Cổng không hiểu yêu cầu vừa gửi. Mời kiểm tra lại địa chỉ hoặc về trang chủ."),
        };
        Head.Title = Title;
        Head.Description = Sentence;
    }
}
