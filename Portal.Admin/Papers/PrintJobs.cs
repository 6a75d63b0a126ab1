using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;

namespace Portal.Admin.Papers;

/// <summary>
/// The long prints of this node: begun once however often they are asked for, watched and cancelled by who asked, kept for a while when
/// they are over and then forgotten. A node that ends forgets them all; asking again prints again.
/// </summary>
public sealed class PrintJobs(SheetPdf pdf, TimeProvider time, ILogger<PrintJobs> log) : IDisposable
{
    /// <summary>A paper with fewer rows is printed while its link waits, which takes about as long as a page would take to say so.</summary>
    public const int LongRows = 1000;

    /// <summary>So many of one person wait or print at once.</summary>
    public const int MostOpen = 3;

    /// <summary>How long a print is kept after its end.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    public static readonly Refusal TooMany = new("papers.too-many-prints",
        $"Bạn đang có {MostOpen} tệp PDF lớn chờ tạo. Hãy đợi một tệp xong, hoặc hủy tệp không cần nữa, rồi tải lại.");

    private readonly ConcurrentDictionary<Guid, PrintJob> jobs = new();
    private readonly Lock starting = new();

    public static bool IsLong(Sheet sheet) => sheet.Tables.Sum(t => t.Rows.Count) >= LongRows;

    /// <summary>Begins a print, or gives the one of the same person that prints or has printed the very same paper.</summary>
    public Outcome<PrintJob> Start(string person, string name, string address, string back, Sheet sheet)
    {
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{address}\n{sheet.Whole}\n{SheetJson.Write(sheet)}")));
        PrintJob job;
        lock (starting)
        {
            var own = jobs.Values.Where(j => j.Person == person).ToList();
            if (own.FirstOrDefault(j => j.Key == key && (j.IsOpen || j.State == PrintState.Ready)) is { } same) return same;
            if (own.Count(j => j.IsOpen) >= MostOpen) return TooMany;
            job = new(person, key, name, address, back, sheet.Tables.Sum(t => t.Rows.Count)) { Whole = sheet.Whole };
            jobs[job.Id] = job;
        }
        // Away from the request, which is answered at once
        job.Running = Task.Run(() => RunAsync(job, sheet), CancellationToken.None);
        return job;
    }

    /// <summary>A print of this person; null for one of somebody else, of another node or forgotten by now.</summary>
    public PrintJob? Find(Guid id, string? person) => jobs.TryGetValue(id, out var job) && job.Person == person ? job : null;

    /// <summary>A node that ends takes its browsers with it.</summary>
    public void Dispose()
    {
        foreach (var job in jobs.Values) job.Cancel();
        Task.WaitAll(jobs.Values.Select(j => j.Running).ToArray(), TimeSpan.FromSeconds(10));
        foreach (var job in jobs.Values) Forget(job);
    }

    private async Task RunAsync(PrintJob job, Sheet sheet)
    {
        var printed = await PrintAsync(job, sheet);
        // Before anybody hears that it is over
        job.ExpireBy(time.CreateTimer(_ => Forget(job), null, Kept, Timeout.InfiniteTimeSpan));
        job.Finish(printed);
    }

    private async Task<Outcome<byte[]>> PrintAsync(PrintJob job, Sheet sheet)
    {
        try
        {
            return await pdf.PrintAsync(sheet, step => job.Tell(step == SheetPdfStep.Printing ? PrintState.Printing : PrintState.Waiting), job.Stopped);
        }
        catch (OperationCanceledException) when (job.State == PrintState.Cancelled)
        {
            return SheetPdf.Failure();
        }
        catch (Exception error)
        {
            // Nobody awaits this: unseen it would leave the page waiting for ever
            log.LogError(error, "The print {Name} failed", job.Name);
            return SheetPdf.Failure();
        }
    }

    private void Forget(PrintJob job)
    {
        jobs.TryRemove(job.Id, out _);
        job.Dispose();
    }
}
