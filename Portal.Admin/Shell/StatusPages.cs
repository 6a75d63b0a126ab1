using Microsoft.AspNetCore.Diagnostics;

namespace Portal.Admin.Shell;

/// <summary>Gives an answer that is a bare status (not found, a form out of date, too many forms) a page with words.</summary>
public static class StatusPages
{
    public static void UseStatusPages(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        // The page is read, whatever was sent: asked for as a form, it would refuse that form a second time and stay empty
        app.Use((context, next) =>
        {
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            {
                context.Request.Method = HttpMethods.Get;
                // Chosen by the method that was sent: whoever asked for a head only would be told that pages have none
                context.SetEndpoint(null);
            }
            return next(context);
        });
    }
}
