using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Portal.Core.Data;

namespace Portal.Core.Safekeeping;

/// <summary>Keeps the payees' keys in the database, sealed.</summary>
internal sealed class PayeeKeyStore(PortalDbFactory factory) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = factory.Create(portalId: null);
        return db.PayeeKeys.Select(k => k.Xml).ToList().Where(xml => !SealedXml.IsPlain(xml)).Select(XElement.Parse).ToList();
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = factory.Create(portalId: null);
        db.PayeeKeys.Add(new PayeeKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
