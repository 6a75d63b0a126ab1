using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace Portal.Admin.Accounts;

/// <summary>On a page whose form comes back to be sent again when its token is no longer good.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ComesBackWhenStaleAttribute : Attribute;

/// <summary>
/// A form that was turned away because its token is from another sign-in, belongs to a cookie that is gone or is none at all. It
/// has done nothing. Its page is made anew, reads here what was typed, and shows it with a sentence and a fresh token.
/// </summary>
public sealed class StaleForm(IFormCollection typed)
{
    /// <summary>What was typed into a field; never asked for a password.</summary>
    public string? this[string field] => typed[field].ToString() is { Length: > 0 } value ? value : null;
}

/// <summary>Where forms are turned away.</summary>
public static class StaleForms
{
    /// <summary>After antiforgery has judged the form and before its page would refuse it with a bare status.</summary>
    public static void UseStaleForms(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } || !HttpMethods.IsPost(context.Request.Method)
            || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            await next(context);
            return;
        }
        // Left bare it gets the page of its status, which says what to do
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComesBackWhenStaleAttribute>() is null) return;
        // Judged: from here on it may be read, and nobody else will ask
        context.Features.Set<IAntiforgeryValidationFeature>(null);
        context.Features.Set(new StaleForm(await ReadAsync(context.Request)));
        context.Request.Method = HttpMethods.Get;
        await next(context);
    });

    /// <summary>The fields of a form; none where it cannot be read as one.</summary>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync() : FormCollection.Empty;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return FormCollection.Empty;
        }
    }
}
