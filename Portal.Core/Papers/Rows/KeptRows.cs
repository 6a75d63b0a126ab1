using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.History;

namespace Portal.Core.Papers.Rows;

/// <summary>
/// What stands behind a figure of an issued paper, as it was then: kept with the paper, covered by its hash, written once. One row a figure; the list of
/// the figures themselves is one of them, under a key of the room that issues the paper.
/// </summary>
public sealed class KeptRows : IPortalOwned, IWrittenOnce
{
    public const int KeyLength = 120;

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int PaperId { get; set; }
    public IssuedPaper? Paper { get; set; }

    /// <summary>Which figure, in the words of the room: <c>content/items</c>.</summary>
    public required string Key { get; set; }

    /// <summary>JSON, compressed: a year's report has some thousand rows.</summary>
    public required byte[] Packed { get; set; }

    public string Open()
    {
        using var unpacked = new BrotliStream(new MemoryStream(Packed), CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    internal static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true)) packing.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}

/// <summary>One text to be kept with a paper.</summary>
public sealed record RowsText(string Key, string Json)
{
    /// <summary>One hash over all of them, whatever their order; null where nothing is kept.</summary>
    internal static string? HashOf(IReadOnlyCollection<RowsText> texts) => texts.Count == 0 ? null
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001e',
            texts.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Key + '\u001f' + t.Json)))));
}

internal sealed class KeptRowsMapping : IEntityTypeConfiguration<KeptRows>
{
    public void Configure(EntityTypeBuilder<KeptRows> table)
    {
        table.ToTable("KeptRows");
        table.Property(r => r.Key).HasMaxLength(KeptRows.KeyLength);
        table.HasOne(r => r.Paper).WithMany().HasForeignKey(r => r.PaperId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(r => new { r.PaperId, r.Key }).IsUnique();
    }
}
