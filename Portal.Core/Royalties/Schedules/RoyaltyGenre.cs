using System.Text.Json.Serialization;

namespace Portal.Core.Royalties.Schedules;

/// <summary>A genre (thể loại) of a schedule: how its royalty comes about, and within which range.</summary>
public sealed class RoyaltyGenre : IPortalOwned
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int ScheduleId { get; set; }
    public required string Code { get; set; }
    public required string Name { get; set; }
    public GenreBasis Basis { get; set; }

    /// <summary>The frame of the coefficient; that of the corresponding work where the royalty is a per cent of it; nought for a fixed amount.</summary>
    public decimal MinCoefficient { get; set; }
    public decimal MaxCoefficient { get; set; }

    /// <summary>The sum for each work, in whole đồng; null where the grade gives it, and for the other bases.</summary>
    public Money? FixedAmount { get; set; }

    /// <summary>In per cent of the royalty of the corresponding work; null for the other bases.</summary>
    public decimal? MinPercent { get; set; }
    public decimal? MaxPercent { get; set; }

    /// <summary>The row of NĐ 18/2014 Điều 7 khoản 4 điểm a, b that bounds the per cent of the base.</summary>
    public string? ShareCode { get; set; }

    /// <summary>The genre of NĐ 18/2014 Điều 7 whose maximum coefficient bounds this one.</summary>
    public required string CapCode { get; set; }
    public int Position { get; set; }
    public List<RoyaltyGrade> Grades { get; set; } = [];
}

/// <summary>A quality grade (bậc) within a genre: a place in its frame, or the sum of a genre with fixed amounts.</summary>
public sealed class RoyaltyGrade : IPortalOwned
{
    public const int NameLength = 40;

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int GenreId { get; set; }
    public required string Name { get; set; }
    public decimal? Coefficient { get; set; }
    public Money? Amount { get; set; }
    public int Position { get; set; }
}

/// <summary>How the royalty of a genre comes about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GenreBasis>))]
public enum GenreBasis
{
    /// <summary>Coefficient × value of a unit.</summary>
    [JsonStringEnumMemberName("coefficient")] Coefficient,

    /// <summary>A sum in đồng.</summary>
    [JsonStringEnumMemberName("fixed-amount")] FixedAmount,

    /// <summary>A per cent of what the corresponding Vietnamese work would get (translation, subtitles).</summary>
    [JsonStringEnumMemberName("percent-of-base")] PercentOfBase,
}
