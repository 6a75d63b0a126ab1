using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Tests.Media.Files;
using Portal.Tests.Support;

namespace Portal.Tests.Royalties.Evidence;

/// <summary>Signed copies of the papers of November 2026, which the first disbursement of the year pays.</summary>
internal static class SignedGround
{
    public static PaperName Sheet(PaperKind kind = PaperKind.PaymentSheet, int number = 1) =>
        new(kind, kind == PaperKind.AssessmentSheet ? "2026-11" : "chi-2026-01", number);

    public static Task<Outcome<int>> TryAttach(PortalDatabase database, byte[] file, string name = "ban-ky.pdf", PaperName? paper = null,
        string by = Someone.Finance) =>
        database.As(by).GetRequiredService<AttachSigned>().ExecuteAsync(paper ?? Sheet(), new MemoryStream(file), name, file.Length);

    /// <summary>A scan of the payment sheet of a November that is paid.</summary>
    public static async Task<int> AttachAsync(PortalDatabase database) => Story.Must(await TryAttach(database, SampleFiles.Pdf("Ban ky cua ke toan")));
}
