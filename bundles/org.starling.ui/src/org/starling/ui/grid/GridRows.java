package org.starling.ui.grid;

/** The rows that a grid shows, by position on the screen. Asked on the UI thread for visible cells alone, so it must answer at once. */
public interface GridRows {

	/** No rows. */
	GridRows NONE = new GridRows() {
		@Override
		public int count() {
			return 0;
		}

		@Override
		public String text(int position, int column) {
			throw new IndexOutOfBoundsException(position);
		}

		@Override
		public String muted(int position) {
			return null;
		}
	};

	int count();

	/** @param column position among all columns of the grid; never null */
	String text(int position, int column);

	/** Why a row does not count, for its tooltip; it is shown grey then. Null when it counts. */
	String muted(int position);
}
