using Portal.Core.Media;

namespace Portal.Admin.Sample;

/// <summary>Takes the shipped pictures in once for all portals; without the picture library the sample goes without.</summary>
internal static class SamplePictures
{
    public static async Task<(IReadOnlyDictionary<string, IntakePicture> Taken, IReadOnlyList<string> Trouble)> TakeAsync(
        PictureIntake intake, CancellationToken cancel)
    {
        var results = await Task.WhenAll(Directory.GetFiles(AssetFiles.Of("pictures"), "*.jpg").Select(async file =>
        {
            await using var stream = File.OpenRead(file);
            return (Key: Path.GetFileNameWithoutExtension(file), Outcome: await intake.TakeAsync(stream, Path.GetFileName(file), stream.Length, cancel));
        }));
        return (results.Where(r => r.Outcome.Done).ToDictionary(r => r.Key, r => r.Outcome.Value),
            results.Where(r => !r.Outcome.Done).SelectMany(r => r.Outcome.Refusals).Select(r => r.Sentence).Distinct().ToList());
    }
}
