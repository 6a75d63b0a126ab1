using Portal.Public.Sites;

namespace Portal.Public;

/// <summary>
/// The site is read, nothing is sent to it: GET and HEAD pass, whoever asks for the methods is told them, everything else is
/// refused before it can reach a page, whatever the host and whatever the address.
/// </summary>
public sealed class OnlyReading(RequestDelegate next)
{
    private const string Methods = "GET, HEAD";

    public Task InvokeAsync(HttpContext context)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method)) return next(context);
        context.Response.Headers.Allow = Methods;
        if (!HttpMethods.IsOptions(method))
            return SiteGate.AnswerAsync(context, StatusCodes.Status405MethodNotAllowed, "Yêu cầu không thực hiện được",
                "Cổng thông tin chỉ để xem và không nhận dữ liệu gửi đến địa chỉ này. Mời mở lại trang từ trình duyệt.");
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
