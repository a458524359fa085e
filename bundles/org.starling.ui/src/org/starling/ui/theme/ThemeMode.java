package org.starling.ui.theme;

/** Which look a person wants. */
public enum ThemeMode {

	/** As the desktop says when Starling starts. */
	SYSTEM("system"), //$NON-NLS-1$
	LIGHT("light"), //$NON-NLS-1$
	DARK("dark"); //$NON-NLS-1$

	private final String id;

	ThemeMode(String id) {
		this.id = id;
	}

	/** Stable id, stored in preferences. */
	public String id() {
		return id;
	}

	/** The mode of an id; {@link #SYSTEM} for an unknown one. */
	public static ThemeMode of(String id) {
		for (ThemeMode mode : values()) {
			if (mode.id.equals(id)) {
				return mode;
			}
		}
		return SYSTEM;
	}
}
