using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.Core.Data;

/// <summary>Looks at the changed rows before they are saved, by either way of saving.</summary>
internal abstract class BeforeSave : SaveChangesInterceptor
{
    protected abstract void Look(DbContext context);

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Look(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Look(eventData.Context!);
        return ValueTask.FromResult(result);
    }
}
