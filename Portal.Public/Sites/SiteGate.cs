using System.Text;

namespace Portal.Public.Sites;

/// <summary>Lets only requests for a known portal through; an unknown host learns nothing about any portal.</summary>
public sealed class SiteGate(RequestDelegate next, SiteDirectory sites)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.SiteOrNull() is not null) return next(context);
        if (sites.Loaded)
            return AnswerAsync(context, StatusCodes.Status404NotFound, "Không tìm thấy cổng thông tin",
                "Tên miền này chưa được gắn với cổng thông tin nào. Hãy kiểm tra lại địa chỉ vừa nhập.");
        context.Response.Headers.RetryAfter = "5";
        return AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, "Cổng đang khởi động",
            "Hệ thống chưa sẵn sàng phục vụ. Xin thử lại sau ít phút.");
    }

    /// <summary>A page without a portal's look or data: for unknown hosts and as the last resort.</summary>
    public static Task AnswerAsync(HttpContext context, int status, string title, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        var page = $"""
            <!DOCTYPE html>
            <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex"><title>{title}</title></head>
            <body><main><h1>{title}</h1><p>{sentence}</p></main></body></html>
            """;
        var bytes = Encoding.UTF8.GetBytes(page);
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes).AsTask();
    }
}
