using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using StarRating.Data;
using StarRating.Data.Encryption;

namespace StarRating.Web.Hosting;

/// <summary>Keys of the cookies and forms: in the database, so that several sites share them, sealed by the key file.</summary>
public static class KeyRing
{
    internal const string Column = "DataProtectionKeys";

    public static void AddPortalKeyRing(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("StarRating").PersistKeysToDbContext<StarRatingContext>();
        services.AddOptions<KeyManagementOptions>().Configure<ColumnKeys>((options, keys) => options.XmlEncryptor = new SealedXml(keys));
    }
}

/// <summary>Seals a key of the ring with the column keys.</summary>
internal sealed class SealedXml(ColumnKeys keys) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement("sealed", Convert.ToBase64String(keys.Seal(plaintextElement.ToString(SaveOptions.DisableFormatting), KeyRing.Column))),
        typeof(OpenedXml));
}

/// <summary>Opens it again; made by the framework from the type's name, with the container's services.</summary>
public sealed class OpenedXml(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(services.GetRequiredService<ColumnKeys>().Open(Convert.FromBase64String(encryptedElement.Value), KeyRing.Column));
}
