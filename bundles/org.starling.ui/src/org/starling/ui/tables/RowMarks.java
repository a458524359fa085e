package org.starling.ui.tables;

import java.util.List;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * What a table knows of its rows beside their cells: which are favourites, and whose value isn't its default. The bar gets a filter for
 * each. UI thread only.
 *
 * @param <T> row type
 */
public interface RowMarks<T> {

	/** Whether the person marked a row. */
	boolean isFavourite(T row);

	/** Marks rows, or takes their marks back; kept at once. */
	void setFavourite(List<T> rows, boolean favourite);

	/** Why no row has a default, to be read by a person; null when rows have defaults. */
	String whyNoDefaults();

	/** The default that the value of a row differs from, as text; null when it does not differ or there is none. */
	String changedFrom(T row);

	/** Id of the column whose value has the default. */
	String valueColumn();

	/** What gives the rows their defaults again; null when nothing does. */
	Command reset(EditingDomain domain, List<T> rows);

	/** Calls back when an answer may be another one without a change of the document. */
	void onChange(Runnable listener);
}
