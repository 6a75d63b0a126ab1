using static Portal.Core.Portals.ProfileFile;

namespace Portal.Core.Portals;

/// <summary>What is wrong with the treasury's codes and the signers of a file.</summary>
internal static class SignerChecks
{
    public static IEnumerable<Refusal> Of(PortalProfile p)
    {
        foreach (var (words, value) in p.Treasury is { } t ? [.. t.Codes, .. t.AllowanceCodes] : Array.Empty<(string Words, string? Value)>())
            if (value is not null && FaultOf(value) is { } fault) yield return Wrong("treasury", $"mục “{words}” {fault}");
        foreach (var (place, value) in new[] { ("treasuryAccount", p.Treasury?.TreasuryAccount), ("treasuryOffice", p.Treasury?.TreasuryOffice) })
            if (value is not null && FaultOfText(value) is { } fault) yield return Wrong("treasury", $"mục “treasury.{place}” {fault}");
        var signers = p.Signers ?? [];
        foreach (var (signer, i) in signers.Select((s, i) => (s, i)))
        {
            if (!Enum.IsDefined(signer.Duty) || !Enum.IsDefined(signer.Authority))
            {
                yield return Wrong("signers", $"mục “signers[{i}]” ghi phần ký hoặc quyền hạn ký không có trong hệ thống");
                continue;
            }
            foreach (var (part, why) in signer.Faults) yield return Wrong("signers", $"mục “signers[{i}].{part.ToLowerInvariant()}” đang trống: cần {why}");
            foreach (var (place, value) in new[] { ("position", signer.Position), ("name", signer.Name), ("of", signer.Of), ("body", signer.Body) })
                if (value is not null && FaultOfText(value) is { } fault) yield return Wrong("signers", $"mục “signers[{i}].{place}” {fault}");
        }
        foreach (var duty in signers.GroupBy(s => s.Duty).Where(g => g.Count() > 1).Select(g => g.Key).Where(Enum.IsDefined))
            yield return Wrong("signers", $"phần ký “{SignerWords.Of(duty)}” bị trùng");
    }

    private static string? FaultOf(string code) => code.Trim().Length == 0 ? "đang trống: hãy bỏ hẳn hoặc ghi null" : ProfileTreasury.FaultOf(code);

    private static string? FaultOfText(string text) => text.Trim().Length == 0 ? "đang trống: hãy bỏ hẳn hoặc ghi null"
        : text.Length > Conventions.DefaultTextLength ? $"dài {text.Length} ký tự, nhiều nhất {Conventions.DefaultTextLength}" : null;
}
