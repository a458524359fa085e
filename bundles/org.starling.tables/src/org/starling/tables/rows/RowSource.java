package org.starling.tables.rows;

import java.io.IOException;
import java.util.List;

/** Rows of cells as they stand in a file of any format, one after the other; holds few of them in memory. For one thread. */
public interface RowSource extends AutoCloseable {

	/** Names of the columns without blanks around them. */
	List<String> header();

	/**
	 * The next row, or null at the end.
	 *
	 * @throws IOException when the file can't be read on; the message says where and what to do
	 */
	Row next() throws IOException;

	/** What the person should know of the rows read so far, such as that formulas were taken by their last results. */
	default List<String> notes() {
		return List.of();
	}

	@Override
	void close() throws IOException;
}
