using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Portal.Core.Safekeeping;

/// <summary>A row of a table of keys.</summary>
internal interface IKeyRow<TRow>
{
    string Xml { get; }

    static abstract TRow Of(string name, string xml);
}

/// <summary>
/// Keeps the keys of one ring in a table, sealed, so that all nodes share them and a back-up holds them. A plain key is never
/// used: whoever could write it there would choose the key that sign-ins are forged with.
/// </summary>
internal sealed class KeyStore<TRow>(PortalDbFactory factory) : IXmlRepository where TRow : class, IKeyRow<TRow>
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = factory.Create(portalId: null);
        return db.Set<TRow>().Select(k => k.Xml).ToList().Where(xml => !SealedXml.IsPlain(xml)).Select(XElement.Parse).ToList();
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = factory.Create(portalId: null);
        db.Set<TRow>().Add(TRow.Of(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
        db.SaveChanges();
    }
}
