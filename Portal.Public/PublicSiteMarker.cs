namespace Portal.Public;

/// <summary>Names this assembly for tests, where three programs meet.</summary>
public sealed class PublicSiteMarker;
