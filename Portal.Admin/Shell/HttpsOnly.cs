namespace Portal.Admin.Shell;

/// <summary>
/// Outside Development the back-office answers over https only, since its cookies travel no other way. Whoever comes over
/// http is told so, the operator too: a proxy whose forwarded scheme is not believed looks the same from here.
/// </summary>
public static class HttpsOnly
{
    private const string Sentence = """
        Trang quản trị chỉ mở được qua https: hãy sửa địa chỉ thành https://…
        Người vận hành: nếu địa chỉ đã là https, hãy khai báo máy chủ trung gian ở Proxies:Known (docs/operations.md).
        """;

    public static void UseHttpsOnly(this WebApplication app) => app.Use((context, next) =>
        context.Request.IsHttps || context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)
            ? next(context)
            : Results.Text(Sentence, "text/plain; charset=utf-8", statusCode: StatusCodes.Status400BadRequest).ExecuteAsync(context));
}
