using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Opening;

/// <summary>One person's part in an item published before the start, as a row says it.</summary>
internal sealed record OpeningPart(int Row, KnownPayee Payee, ContributionRole Role, decimal Share);

/// <summary>An item published before the start: the rows that share title and day.</summary>
internal sealed class OpeningItem(string title, DateOnly day)
{
    public string Title => title;
    public DateOnly Day => day;
    public List<OpeningPart> Parts { get; } = [];
    public Money? Amount { get; set; }
    public decimal? Coefficient { get; set; }
    public string? Genre { get; set; }
    public string? Note { get; set; }
    public int Row => Parts[0].Row;

    public string Key => KeyOf(Title, Day);

    /// <summary>What makes two rows the same item, and an item brought in before the same again.</summary>
    public static string KeyOf(string title, DateOnly day) => ChainHash.Of(day.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        VietnameseText.Fold(title));

    public string Words => $"“{Title}”, đăng ngày {Vietnamese.Date(Day)}: "
        + $"{string.Join(", ", Parts.Select(p => $"{p.Payee.FullName} {Vietnamese.Number(p.Share)}%"))}, "
        + (Amount is { } money ? $"số tiền {money}" : $"hệ số {Vietnamese.Number(Coefficient!.Value)}, chờ chấm");

    /// <summary>The work with its lines; an amount of the old books is split as any other.</summary>
    public RoyaltyWork ToWork(Operation operation, RoyaltyPeriod period, OpeningImport import)
    {
        var parts = Amount?.Split(Parts.ConvertAll(p => p.Share));
        var work = new RoyaltyWork
        {
            PortalId = operation.PortalId, Period = period, OpeningImportId = import.Id, OpeningKey = Key, Title = Title, SectionName = OpeningWords.Section,
            PublishedOn = Day, ProposedGenre = Genre, Coefficient = Coefficient, Amount = Amount, Note = Note,
            Status = Amount is null ? RoyaltyWorkStatus.Awaiting : RoyaltyWorkStatus.Assessed,
            Lines = Parts.Select((p, i) => new RoyaltyLine
            {
                PortalId = operation.PortalId, ContributorId = p.Payee.Id, Role = p.Role, SharePercent = p.Share, Position = i, Amount = parts?[i],
            }).ToList(),
        };
        if (Amount is not null) (work.AssessedById, work.AssessedByName, work.AssessedAt) = (operation.Actor.UserId, operation.Actor.Name, operation.Now);
        return work;
    }

    /// <summary>Whether a work brought in before says the same.</summary>
    public bool IsSame(RoyaltyWork work) =>
        (Amount is null || work.Amount == Amount) && work.Lines.OrderBy(l => l.Position).Select(l => (l.ContributorId, l.Role, l.SharePercent))
            .SequenceEqual(Parts.Select(p => (p.Payee.Id, p.Role, p.Share)));
}

/// <summary>Reads a row of unpaid works into its item.</summary>
internal static class OpeningWorkRow
{
    public static void Read(OpeningFields row, int number, PayeeDirectory known, DateOnly today, Dictionary<string, OpeningItem> items)
    {
        var title = row.Words(OpeningShape.Title, Edition.TitleLength, needed: true);
        var day = row.Day(OpeningShape.PublishedOn, needed: true);
        if (day > today) row.Problem("Ngày đăng ở tương lai: chỉ nhập bài đã đăng trước khi bắt đầu.", "royalties.opening-future");
        var name = row.Words(OpeningShape.FullName, Contributor.NameLength, needed: true);
        var payee = name is null ? null : known.Find(row, name, row.Digits(OpeningShape.TaxCode));
        var role = row.Choice(OpeningShape.Role, [.. Enum.GetValues<ContributionRole>().Select(r => (r, EditionWords.Of(r)))]) ?? ContributionRole.Author;
        var share = row.Number(OpeningShape.Share) ?? 100;
        if (share is <= 0 or > 100) row.Problem("Tỷ lệ phải lớn hơn 0 và không quá 100%.", "royalties.opening-share");
        var (amount, coefficient) = (row.Amount(OpeningShape.Amount, needed: false), row.Number(OpeningShape.Coefficient));
        var (genre, note) = (row.Words(OpeningShape.Genre, 200), row.Words(OpeningShape.Note, RoyaltyWork.NoteLength));
        if (row.Wrong || payee is null) return;
        var key = OpeningItem.KeyOf(title!, day!.Value);
        if (!items.TryGetValue(key, out var item))
            items[key] = item = new(title!, day.Value) { Amount = amount, Coefficient = coefficient, Genre = genre, Note = note };
        else if (Differs(amount, item.Amount) || Differs(coefficient, item.Coefficient) || genre is not null && genre != item.Genre)
            row.Problem($"Cùng bài với dòng {item.Row} mà số tiền, hệ số hoặc thể loại khác: hãy ghi giống nhau, hoặc chỉ ghi ở dòng đầu.",
                "royalties.opening-item-differs");
        if (item.Parts.FirstOrDefault(p => p.Payee.Id == payee.Id && p.Role == role) is { } twin)
            row.Problem($"Trùng với dòng {twin.Row} (cùng bài, cùng người, cùng vai trò): hãy giữ một dòng.", "royalties.opening-double");
        item.Parts.Add(new(number, payee, role, share));

        static bool Differs<T>(T? said, T? before) where T : struct => said is not null && !said.Equals(before);
    }
}
