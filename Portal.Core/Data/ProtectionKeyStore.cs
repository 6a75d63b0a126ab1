using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Portal.Core.Safekeeping;

namespace Portal.Core.Data;

/// <summary>
/// Keeps the sign-in keys in the database, sealed, so that all nodes share them and a back-up holds them. A plain key is
/// never used: whoever could write it there would choose the key that sign-ins are forged with.
/// </summary>
internal sealed class ProtectionKeyStore(PortalDbFactory factory) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = factory.Create(portalId: null);
        return db.ProtectionKeys.Select(k => k.Xml).ToList().Where(xml => !SealedXml.IsPlain(xml)).Select(XElement.Parse).ToList();
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = factory.Create(portalId: null);
        db.ProtectionKeys.Add(new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
