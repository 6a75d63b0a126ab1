namespace Portal.Core.Media.Uploads;

/// <summary>Takes the next piece of a file on its way, and gives one up.</summary>
public sealed class ContinueUpload(PortalStore store, UploadStore uploads)
{
    /// <summary>
    /// How far it is afterwards. A piece that does not begin where the file ends is not taken: the answer says where to go on. A line that breaks throws, and
    /// what came before stays.
    /// </summary>
    public async Task<Outcome<UploadStand>> ExecuteAsync(string key, long offset, Stream content, CancellationToken stop = default)
    {
        var owner = await UploadOwners.OfAsync(store);
        if (!owner.Done) return owner.As<UploadStand>();
        if (uploads.Find(owner.Value, key) is not { } half) return UploadRefusals.Unknown;
        if (half.Note.TakenId is null) await half.AddAsync(offset, content, stop);
        return new UploadStand(half.Key, half.Length);
    }

    /// <summary>The person does not want it any more; what has come is thrown away. One that is not there is given up already.</summary>
    public async Task<Outcome<bool>> DropAsync(string key)
    {
        var owner = await UploadOwners.OfAsync(store);
        if (!owner.Done) return owner.As<bool>();
        if (uploads.Find(owner.Value, key) is not { } half) return UploadRefusals.Unknown;
        half.Drop();
        return true;
    }
}
