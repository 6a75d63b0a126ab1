using Microsoft.EntityFrameworkCore;
using Portal.Core.Data;
using Portal.Core.Documents;
using Portal.Core.History;
using Portal.Core.Kernel;

namespace Portal.Core.Editions;

/// <summary>Starts the next edition of a published or withdrawn item as a draft; the live one stays as it is meanwhile.</summary>
public sealed class StartNextEdition(PortalStore store)
{
    public Task<Outcome<int>> ExecuteAsync(int editionId) => store.WriteAsync<int>(async operation =>
    {
        if (await EditionSource.LoadAsync(operation, editionId) is not { } loaded) return AccessRefusals.NotFound;
        if (loaded.Workflow.WhyNot(MoveKind.StartNext, loaded.Facts, operation.Actor) is { } refusal) return refusal;
        var old = loaded.Edition;
        var last = await operation.Db.Editions.Where(e => e.ItemId == old.ItemId).MaxAsync(e => e.Number);
        if (last != old.Number) return WorkflowRefusals.AlreadyStarted;

        var next = new Edition
        {
            PortalId = operation.PortalId, ItemId = old.ItemId, Number = last + 1, SectionId = old.SectionId, UnitId = old.UnitId,
                Step = loaded.Workflow.First.Code,
            AuthoredById = operation.Actor.UserId, Title = old.Title, Abstract = old.Abstract, BodyHtml = old.BodyHtml,
            Source = old.Source, FieldCode = old.FieldCode, EventAt = old.EventAt, ProposedGenre = old.ProposedGenre, SearchText = old.SearchText,
            Contributors = old.Contributors.Select(c => new EditionContributor
            {
                PortalId = operation.PortalId, ContributorId = c.ContributorId, Role = c.Role, SharePercent = c.SharePercent, Position = c.Position,
            }).ToList(),
            Pictures = old.Pictures.Select(p => new EditionPicture
            {
                PortalId = operation.PortalId, MediaFileId = p.MediaFileId, Alt = p.Alt, Caption = p.Caption, Credit = p.Credit, Position = p.Position,
            }).ToList(),
            Document = old.Document is { } d ? new DocumentDetails
            {
                PortalId = operation.PortalId, Number = d.Number, DocumentType = d.DocumentType, Issuer = d.Issuer, SignerTitle = d.SignerTitle,
                IssuedOn = d.IssuedOn, EffectiveOn = d.EffectiveOn, Status = d.Status,
            } : null,
        };
        operation.Db.Editions.Add(next);
        await operation.Db.SaveChangesAsync();
        operation.Record(WritingHistory.NextStarted, Subject.Item(old.ItemId), $"Soạn bản {next.Number} của “{next.Title}”.", next.Id);
        return next.Id;
    });
}
