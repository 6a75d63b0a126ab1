using QRCoder;

namespace Portal.Admin.Accounts;

/// <summary>A QR code as a drawing inside the page: nothing is asked of another server, and nothing is stored.</summary>
internal static class QrDrawing
{
    public static MarkupString Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(data);
        return (MarkupString)drawing.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
