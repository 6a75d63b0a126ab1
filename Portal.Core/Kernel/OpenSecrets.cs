using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.Json;

namespace Portal.Core.Kernel;

/// <summary>A secret in a settings file is copied with it, one on the command line is read by everybody on the machine.</summary>
public static class OpenSecrets
{
    /// <summary>Whether the value that counts comes from either.</summary>
    public static bool Has(IConfiguration configuration, string key) =>
        (configuration as IConfigurationRoot)?.Providers.LastOrDefault(p => p.TryGet(key, out var value) && value is { Length: > 0 })
            is JsonConfigurationProvider or CommandLineConfigurationProvider;
}
