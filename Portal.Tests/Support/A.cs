using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Kinds.Documents;
using Portal.Core.Media;
using Portal.Core.Media.Files;
using Portal.Core.Portals;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Rates;
using Portal.Core.Royalties.Schedules;

namespace Portal.Tests.Support;

/// <summary>Builders: each gives something complete and right, to be spoiled in the one respect a test is about.</summary>
public static class A
{
    public const string ThanhDong = "thanh-dong";

    /// <summary>The id of a section by its code in the profile.</summary>
    public static async Task<int> Section(PortalDatabase database, string code, string portalId = ThanhDong)
    {
        await using var db = database.Context(portalId);
        return await db.Sections.Where(s => s.Code == code).Select(s => s.Id).SingleAsync();
    }

    /// <summary>An article that may go all the way; what it tells of happened an hour ago, by one new contributor unless some are given.</summary>
    public static async Task<EditionForm> CompleteForm(
        PortalDatabase database, string section = "tin-tuc", string portalId = ThanhDong, params (int Id, decimal Share)[] by)
    {
        if (by.Length == 0) by = [(await Contributor(database, "Mai Anh", portalId: portalId), 100)];
        return new EditionForm
        {
            SectionId = await Section(database, section, portalId),
            Title = "Ra quân dọn vệ sinh môi trường",
            Abstract = "Hơn hai trăm người cùng dọn các tuyến đường.",
            BodyHtml = "<p>Sáng nay, các tổ dân phố cùng ra quân.</p>",
            FieldCode = "society",
            EventAtLocal = Hanoi(database).AddHours(-1),
            ProposedGenre = "tin",
            Contributors = by.Select(b => new ContributorForm { ContributorId = b.Id, SharePercent = b.Share }).ToList(),
        };
    }

    /// <summary>A legal document of the section Văn bản.</summary>
    public static async Task<EditionForm> DocumentForm(PortalDatabase database, DateOnly? issuedOn = null) => new()
    {
        SectionId = await Section(database, "van-ban"),
        Title = "Quyết định về việc kiện toàn Tổ công nghệ số cộng đồng",
        Abstract = "Kiện toàn các tổ công nghệ số cộng đồng.",
        BodyHtml = "<p>Toàn văn quyết định.</p>",
        FieldCode = "administration",
        Attachments = [new() { MediaFileId = await File(database), Name = "Toàn văn Quyết định" }],
        Details = new DocumentDetails { Number = "12/QĐ-UBND", DocumentType = "Quyết định", Issuer = "UBND phường", IssuedOn = issuedOn },
    };

    /// <summary>A payee as entered and confirmed long ago; paid in cash, so that no account is missing.</summary>
    public static async Task<int> Contributor(
        PortalDatabase database, string name, PayeeKind kind = PayeeKind.Resident, string? userId = null, string portalId = ThanhDong,
            DateOnly? commitmentUntil = null)
    {
        await using var db = database.Context(portalId);
        var person = new Contributor { PortalId = portalId, FullName = name, Kind = kind, UserId = userId, CommitmentUntil = commitmentUntil,
            PayBy = PayBy.Cash, };
        db.Contributors.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    }

    /// <summary>A stored picture of one size; its file need not exist.</summary>
    public static async Task<int> Picture(PortalDatabase database, string portalId = ThanhDong, char digit = 'a')
    {
        await using var db = database.Context(portalId);
        var file = new MediaFile
        {
            PortalId = portalId, FileName = "ve-sinh.jpg", Width = 800, Height = 600,
            Sizes = [new MediaSize { PortalId = portalId, Width = 800, Height = 600, Sha256 = new string(digit, 64), Bytes = 1000 }],
        };
        db.MediaFiles.Add(file);
        await db.SaveChangesAsync();
        return file.Id;
    }

    /// <summary>A file of the library with its words; it need not lie in the store.</summary>
    public static async Task<int> File(
        PortalDatabase database, string portalId = ThanhDong, char digit = 'f', FileKind kind = FileKind.Pdf, string words = "Điều khoản thi hành")
    {
        await using var db = database.Context(portalId);
        var file = new MediaFile { PortalId = portalId, Kind = kind, FileName = "Quyết định.pdf", Sha256 = new string(digit, 64), Bytes = 1_200_000 };
        db.MediaFiles.Add(file);
        await db.SaveChangesAsync();
        db.MediaTexts.Add(new MediaText { PortalId = portalId, MediaFileId = file.Id, Text = words });
        await db.SaveChangesAsync();
        return file.Id;
    }

    /// <summary>A schedule of 10 % of the base salary with the genres tin (0.5 to 12, cap of the law 10) and bài (2 to 5).</summary>
    public static async Task<RoyaltySchedule> Schedule(PortalDatabase database, DateOnly? from = null, DateOnly? to = null, string portalId = ThanhDong,
        Action<RoyaltySchedule>? spoil = null)
    {
        await using var db = database.Context(portalId);
        var schedule = new RoyaltySchedule
        {
            PortalId = portalId, Name = "Biểu thử", LegalBasis = "Biểu dùng để kiểm thử", EffectiveFrom = from ?? new(2026, 1, 1), EffectiveTo = to,
                UnitShare = 0.10m,
            Genres =
            [
                new() { PortalId = portalId, Code = "tin", Name = "Tin", MinCoefficient = 0.5m, MaxCoefficient = 12, CapCode = "tin" },
                new() { PortalId = portalId, Code = "bai", Name = "Bài", MinCoefficient = 2, MaxCoefficient = 5, CapCode = "phong-su", Position = 1 },
            ],
            Additions = LawAdditions(portalId),
        };
        spoil?.Invoke(schedule);
        db.RoyaltySchedules.Add(schedule);
        await db.SaveChangesAsync();
        return schedule;
    }

    private static List<ScheduleAddition> LawAdditions(string portalId) => Law.Laws.Tables.RoyaltyAdditions.Select((a, i) => new ScheduleAddition
    {
        PortalId = portalId, Code = a.Code, Name = a.Name, MinPercent = a.MinPercent, MaxPercent = a.MaxPercent, NeedsReason = a.MinPercent == 0,
        Ground = a.Source, Position = i,
    }).ToList();

    /// <summary>Gives a person one more role.</summary>
    public static async Task Membership(PortalDatabase database, string userId, PortalRole role, DateOnly? toOn = null, string portalId = ThanhDong)
    {
        await using var db = database.Context(portalId);
        db.Memberships.Add(new Membership { PortalId = portalId, UserId = userId, Role = role, FromOn = new(2025, 1, 1), ToOn = toOn });
        await db.SaveChangesAsync();
    }

    /// <summary>The database's clock in Viet Nam time.</summary>
    public static DateTime Hanoi(PortalDatabase database) => new Portal.Core.Kernel.WardClock(database.Clock).LocalNow;
}
