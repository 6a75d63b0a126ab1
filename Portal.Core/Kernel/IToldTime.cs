namespace Portal.Core.Kernel;

/// <summary>A <see cref="TimeProvider"/> that tells a story of the past: what is checked of the machine's clock is not checked of it.</summary>
public interface IToldTime;
