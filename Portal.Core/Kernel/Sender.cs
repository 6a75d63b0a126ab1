using System.Net;
using System.Net.Sockets;

namespace Portal.Core.Kernel;

/// <summary>
/// Where the request being answered comes from: address and source port as the proxies tell them (NĐ 333/2026/NĐ-CP Điều 16), and the device in
/// words. Commands, timers and tests have none.
/// </summary>
public sealed record Sender(string Address, int? Port, string Device)
{
    public const int AddressLength = 64;
    public const int DeviceLength = 200;

    private static readonly AsyncLocal<Sender?> Asking = new();

    /// <summary>That of the request in whose course this is called, a circuit's line included. The front end says it, before anything else.</summary>
    public static Sender? Now
    {
        get => Asking.Value;
        set => Asking.Value = value;
    }

    /// <summary>
    /// What senders are counted by: an IPv4 address, or the first half of an IPv6 address, since one machine may change the other half as it likes.
    /// </summary>
    public static string KeyOf(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true }) address = address.MapToIPv4();
        return address is { AddressFamily: AddressFamily.InterNetworkV6 } ? Convert.ToHexStringLower(address.GetAddressBytes()[..8]) : $"{address}";
    }
}
