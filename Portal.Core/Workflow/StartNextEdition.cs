using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.Content;
using Portal.Core.Data;
using Portal.Core.Documents;
using Portal.Core.Kernel;

namespace Portal.Core.Workflow;

/// <summary>Starts the next edition of a published or withdrawn item as a draft; the live one stays as it is meanwhile.</summary>
public sealed class StartNextEdition(PortalStore store)
{
    public static readonly Refusal AlreadyStarted = new("workflow.next-already-started",
        "Đã có một bản mới của bài này đang được soạn hoặc chờ duyệt: hãy mở bản đó ở mục “Các bản”; nếu người soạn vắng mặt thì bấm “Nhận soạn tiếp”.");

    public Task<Outcome<int>> ExecuteAsync(int editionId) => store.WriteAsync<int>(async session =>
    {
        if (await EditionSource.LoadAsync(session, editionId) is not { } loaded) return AccessRefusals.NotFound;
        if (loaded.Workflow.WhyNot(MoveKind.StartNext, loaded.Facts, session.Actor) is { } refusal) return refusal;
        var old = loaded.Edition;
        var last = await session.Db.Editions.Where(e => e.ItemId == old.ItemId).MaxAsync(e => e.Number);
        if (last != old.Number) return AlreadyStarted;

        var next = new Edition
        {
            PortalId = session.PortalId, ItemId = old.ItemId, Number = last + 1, SectionId = old.SectionId, UnitId = old.UnitId, Step = loaded.Workflow.First.Code,
            AuthoredById = session.Actor.UserId, Title = old.Title, Abstract = old.Abstract, BodyHtml = old.BodyHtml,
            Source = old.Source, FieldCode = old.FieldCode, EventAt = old.EventAt, ProposedGenre = old.ProposedGenre, SearchText = old.SearchText,
            Contributors = old.Contributors.Select(c => new EditionContributor
            {
                PortalId = session.PortalId, ContributorId = c.ContributorId, Role = c.Role, SharePercent = c.SharePercent, Position = c.Position,
            }).ToList(),
            Pictures = old.Pictures.Select(p => new EditionPicture
            {
                PortalId = session.PortalId, MediaFileId = p.MediaFileId, Alt = p.Alt, Caption = p.Caption, Credit = p.Credit, Position = p.Position,
            }).ToList(),
            Document = old.Document is { } d ? new DocumentDetails
            {
                PortalId = session.PortalId, Number = d.Number, DocumentType = d.DocumentType, Issuer = d.Issuer, SignerTitle = d.SignerTitle,
                IssuedOn = d.IssuedOn, EffectiveOn = d.EffectiveOn, Status = d.Status,
            } : null,
        };
        session.Db.Editions.Add(next);
        await session.Db.SaveChangesAsync();
        session.Record(WritingHistory.NextStarted, $"item:{old.ItemId}", $"Soạn bản {next.Number} của “{next.Title}”.", next.Id);
        return next.Id;
    });
}
