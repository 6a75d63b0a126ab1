using Portal.Core.Lists;

namespace Portal.Core.Library;

/// <summary>The pictures and files of the portal, narrowed and in the order asked for; for whoever writes.</summary>
public sealed class FindLibrary(PortalStore store)
{
    public Task<Outcome<Rows<LibraryRow>>> ExecuteAsync(ListAsk ask, int pageSize = LibraryList.PageSize) =>
        store.ReadAsync<Outcome<Rows<LibraryRow>>>(async operation =>
        {
            if (!LibraryRows.MaySee(operation.Actor)) return AccessRefusals.NotAllowed;
            var (files, leftOut) = NarrowLibrary.Of(operation.Db, ask);
            var total = await files.CountAsync();
            var page = Rows<LibraryRow>.Within(ask.Page, total, pageSize);
            var ids = await files.Sorted(ask).Skip((page - 1) * pageSize).Take(pageSize).Select(m => m.Id).ToListAsync();
            return new Rows<LibraryRow>(await LibraryRows.OfAsync(operation, ids), total, page, pageSize) { LeftOut = leftOut };
        });
}
