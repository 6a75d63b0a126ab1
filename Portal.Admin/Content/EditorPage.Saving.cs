using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using Portal.Admin.Shared;
using Portal.Core.Content;
using Portal.Core.Kernel;

namespace Portal.Admin.Content;

/// <summary>Saving by hand, by key, by the clock and before leaving; sending on. One save at a time.</summary>
public sealed partial class EditorPage
{
    private readonly SemaphoreSlim turn = new(1);
    private DotNetObjectReference<EditorPage>? self;
    private IJSObjectReference? watch;
    private ElementReference root;
    private object? watched;
    private RichText? body;
    private ConfirmDialog leaving = default!;
    private bool unsaved;
    private bool saving;
    private bool letGo;
    private bool hasKept;
    private DateTime? savedAt;
    private string? leavingTo;

    private string SaysWords => saving ? "Đang lưu…"
        : refusals.Count > 0 && unsaved ? "Chưa lưu được: xem lý do ở đầu trang"
        : unsaved ? $"Có thay đổi chưa lưu{(savedAt is { } before ? $" (lưu lần trước lúc {Clock(before)})" : "")}"
        : savedAt is { } at ? $"Đã lưu lúc {Clock(at)}"
        : detail is not null ? $"Đã lưu lúc {WardClock.Say(detail.UpdatedAt)}" : "Chưa lưu";

    [JSInvokable]
    public void MarkUnsaved()
    {
        unsaved = true;
        StateHasChanged();
    }

    [JSInvokable] public Task SaveByKey() => InvokeAsync(async () => { await SaveClickedAsync(); StateHasChanged(); });
    [JSInvokable] public Task SendByKey() => InvokeAsync(async () => { await SendAsync(); StateHasChanged(); });

    /// <summary>The clock never waits for a running save: it comes again.</summary>
    [JSInvokable]
    public Task SaveByTimer() => InvokeAsync(async () =>
    {
        if (turn.CurrentCount > 0) await SaveAsync();
        StateHasChanged();
    });

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (form is null || ReferenceEquals(watched, form)) return;
        watched = form;
        self ??= DotNetObjectReference.Create(this);
        await StopWatchingAsync();
        await using var script = await js.InvokeAsync<IJSObjectReference>("import", "./js/editor.js");
        watch = await script.InvokeAsync<IJSObjectReference>("attach", root, self, View.UserName);
        hasKept = await watch.InvokeAsync<bool>("hasKept");
        if (hasKept) StateHasChanged();
    }

    /// <summary>A change the page made itself; the script counts it among the typed ones.</summary>
    private async Task TouchAsync()
    {
        if (IsDocument) form!.Document ??= new DocumentForm { Issuer = View.Profile.Authority };
        unsaved = true;
        if (watch is not null) await watch.InvokeVoidAsync("touch");
    }

    /// <summary>What was typed in this tab and never reached the server: taken back, or let go.</summary>
    private async Task TakeBackAsync(bool back)
    {
        hasKept = false;
        if (watch is null) return;
        if (back && await watch.InvokeAsync<KeptForm?>("kept") is { } kept)
        {
            kept.FillInto(form!, choices!);
            await watch.InvokeVoidAsync("restoreBody");
            unsaved = true;
        }
        else
        {
            await watch.InvokeVoidAsync("forget");
        }
    }

    private async Task SaveClickedAsync()
    {
        if (await SaveAsync() && !unsaved) toasts.Show("Đã lưu bản nháp");
    }

    /// <summary>Saves what stands on the screen. True when all of it is stored.</summary>
    private async Task<bool> SaveAsync(bool stays = true)
    {
        await turn.WaitAsync();
        try
        {
            saving = true;
            var typed = watch is null ? null : await watch.InvokeAsync<Typed?>("count");
            var text = body is null ? null : await body.ReadAsync();
            if (TooLong(typed, text).ToList() is { Count: > 0 } tooLong)
            {
                refusals = tooLong;
                return false;
            }
            if (text?.Html is { } html) form!.BodyHtml = html;
            var saved = await saveDraft.ExecuteAsync(form!);
            refusals = saved.Refusals;
            if (!saved.Done) return false;
            savedAt = saved.Value.SavedAt;
            form!.Version = saved.Value.Version;
            unsaved = watch is not null && await watch.InvokeAsync<bool>("done", typed?.Changes ?? 0);
            var isNew = form.EditionId is null;
            form.EditionId = saved.Value.EditionId;
            if (await getEdition.ExecuteAsync(saved.Value.EditionId) is { Done: true } fresh) detail = fresh.Value;
            if (isNew && stays && watch is not null) await watch.InvokeVoidAsync("settle", Href($"bai/{form.EditionId}/soan"));
            return true;
        }
        finally
        {
            saving = false;
            turn.Release();
        }
    }

    /// <summary>What the browser holds back because it is too long to be sent: said with its length, as Core says it.</summary>
    private IEnumerable<Refusal> TooLong(Typed? typed, RichText.TextRead? text)
    {
        if (typed?.TooLong is { } field)
        {
            var (name, most) = field.Id switch
            {
                "tieu-de" => ("Title", Edition.TitleLength),
                "sapo" => ("Abstract", Edition.AbstractLength),
                "nguon" => ("Source", Edition.SourceLength),
                _ when field.Id.StartsWith("anh-", StringComparison.Ordinal) => ("Pictures", EditionPicture.CaptionLength),
                _ => ("Document", Core.Documents.DocumentDetails.NameLength),
            };
            yield return ContentRefusals.TooLong(name, field.Name, field.Length, most);
        }
        if (text is { Html: null }) yield return ContentRefusals.TooLong("BodyHtml", "Nội dung", text.Length, Edition.BodyLength);
    }

    private async Task SendAsync()
    {
        if (!await SaveAsync()) return;
        var label = ForwardLabel;
        var sent = await sendEdition.ExecuteAsync(form!.EditionId!.Value, form.Version);
        refusals = sent.Refusals;
        if (!sent.Done) return;
        toasts.Show(ContentWords.Done(label));
        Go("viec-cua-toi");
    }

    private async Task PreviewAsync()
    {
        if (await SaveAsync()) Go($"bai/{form!.EditionId}");
    }

    private void Go(string path)
    {
        (unsaved, letGo) = (false, true);
        navigation.NavigateTo(Href(path));
    }

    /// <summary>Whoever leaves takes nothing unsaved along: it is saved first, and only what cannot be saved is asked about.</summary>
    private async Task SaveBeforeLeavingAsync(LocationChangingContext context)
    {
        if (letGo || !unsaved)
        {
            letGo = false;
            return;
        }
        if (await SaveAsync(stays: false)) return;
        context.PreventNavigation();
        leavingTo = context.TargetLocation;
        StateHasChanged();
        await leaving.OpenAsync();
    }

    private async Task LeaveAsync()
    {
        (unsaved, letGo) = (false, true);
        if (watch is not null) await watch.InvokeVoidAsync("forget");
        if (leavingTo is not null) navigation.NavigateTo(leavingTo);
    }

    private static string Clock(DateTime utc) => WardClock.ToLocal(utc).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private async Task StopWatchingAsync()
    {
        if (watch is null) return;
        try
        {
            await watch.InvokeVoidAsync("dispose");
            await watch.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone and the script with it
        }
        watch = null;
    }

    /// <summary>What the script knows when a save begins.</summary>
    private sealed record Typed(int Changes, TooLongField? TooLong);
    private sealed record TooLongField(string Id, string Name, int Length);

    public async ValueTask DisposeAsync()
    {
        await StopWatchingAsync();
        self?.Dispose();
        turn.Dispose();
    }
}
