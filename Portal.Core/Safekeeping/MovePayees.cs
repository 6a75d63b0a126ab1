using System.Linq.Expressions;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Data;
using Portal.Core.Kernel;

namespace Portal.Core.Safekeeping;

/// <summary>Moves every encrypted number of a payee from the ring it shared with sign-in up to 0.1.0 to the payees' own.</summary>
internal sealed class MovePayees(PortalDbContext db, IDataProtector former, PayeeSecrets secrets)
{
    /// <summary>By the convention of their names, so that a new one is never forgotten: <c>TaxCodeProtected</c>.</summary>
    private const string Suffix = "Protected";

    private static readonly MethodInfo Move = typeof(MovePayees).GetMethod(nameof(MoveAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>How many were moved. Runs inside the caller's transaction.</summary>
    public async Task<int> ExecuteAsync(CancellationToken cancel)
    {
        var moved = 0;
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.FindProperty("Id")?.ClrType == typeof(int)).ToList())
            foreach (var property in type.GetProperties().Where(p => p.Name.EndsWith(Suffix, StringComparison.Ordinal) && p.ClrType == typeof(string)).ToList())
                moved += await (Task<int>)Move.MakeGenericMethod(type.ClrType).Invoke(this, [property.Name, cancel])!;
        return moved;
    }

    private async Task<int> MoveAsync<T>(string property, CancellationToken cancel) where T : class
    {
        // Past the portals' filter: every portal's payees are carried over
        var rows = await db.Set<T>().IgnoreQueryFilters().AsNoTracking().Where(row => EF.Property<string>(row, property) != null)
            .Select(row => new { Id = EF.Property<int>(row, "Id"), Secret = EF.Property<string>(row, property) }).ToListAsync(cancel);
        var moved = 0;
        foreach (var row in rows.Where(r => !r.Secret.StartsWith(PayeeSecrets.Mark, StringComparison.Ordinal)))
        {
            var anew = secrets.Protect(Open(row.Secret, typeof(T).Name, row.Id));
            // Not through the change tracker: the row is the same to everybody, and neither its version nor its time moves
            moved += await db.Set<T>().IgnoreQueryFilters().Where(r => EF.Property<int>(r, "Id") == row.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(Named<T>(property), anew), cancel);
        }
        return moved;
    }

    private string Open(string secret, string table, int id)
    {
        try
        {
            return former.Unprotect(secret);
        }
        catch (CryptographicException e)
        {
            throw new OperationRefusedException($"a number of {table} {id} cannot be opened with the keys of this database: restore a back-up in which it "
                + "can; nothing was changed", e);
        }
    }

    private static Expression<Func<T, string?>> Named<T>(string property)
    {
        var row = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, string?>>(Expression.Property(row, property), row);
    }
}
