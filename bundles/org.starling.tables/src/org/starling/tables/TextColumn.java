package org.starling.tables;

/** A column of texts; null is a missing one. */
public final class TextColumn implements Column {

	private final String name;
	private final String[] values;

	/** @param values copied; entries may be null */
	public TextColumn(String name, String[] values) {
		this.name = Table.requireName(name);
		this.values = values.clone();
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public String unit() {
		return null;
	}

	@Override
	public int size() {
		return values.length;
	}

	/** The text, or null. */
	public String value(int row) {
		return values[row];
	}

	/** A copy of all values. */
	public String[] values() {
		return values.clone();
	}

	@Override
	public boolean isMissing(int row) {
		return values[row] == null;
	}

	@Override
	public String text(int row) {
		return values[row] == null ? "" : values[row];
	}
}
