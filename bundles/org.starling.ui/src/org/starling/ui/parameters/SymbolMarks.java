package org.starling.ui.parameters;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.eclipse.core.resources.IProject;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.swt.widgets.Widget;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Element;
import org.starling.ui.emf.Formats;
import org.starling.ui.tables.RowMarks;

/**
 * Favourites by the symbol of the element that a row is about; defaults are a subclass's.
 *
 * @param <T> row type
 */
public abstract class SymbolMarks<T> implements RowMarks<T> {

	private final ProjectFavourites favourites;
	private final Function<T, Element> element;
	private final Widget owner;

	/** @param owner how long the marks are shown */
	protected SymbolMarks(IProject project, Function<T, Element> element, Widget owner) {
		this.favourites = ProjectFavourites.of(project);
		this.element = element;
		this.owner = owner;
	}

	protected final Element element(T row) {
		return element.apply(row);
	}

	private String symbol(T row) {
		return element(row) == null ? null : element(row).getSymbol();
	}

	@Override
	public final boolean isFavourite(T row) {
		return favourites.shown().contains(symbol(row));
	}

	@Override
	public final void setFavourite(List<T> rows, boolean favourite) {
		favourites.mark(rows.stream().map(this::symbol).filter(Objects::nonNull).toList(), favourite);
	}

	@Override
	public void onChange(Runnable listener) {
		favourites.addListener(listener);
		owner.addDisposeListener(e -> favourites.removeListener(listener));
	}

	/** What gives one row its default again; null when nothing does. */
	protected abstract Command reset(EditingDomain domain, T row);

	@Override
	public final Command reset(EditingDomain domain, List<T> rows) {
		CompoundCommand all = new CompoundCommand();
		rows.stream().map(row -> reset(domain, row)).filter(Objects::nonNull).forEach(all::append);
		return all.isEmpty() ? null : all;
	}

	/** A value with its unit, as tables show it. */
	protected static String text(Quantity quantity) {
		return quantity == null || quantity.getValue() == null ? "" //$NON-NLS-1$
				: (Formats.rounded(Formats.number().format(quantity.getValue())) + ' ' + Objects.requireNonNullElse(quantity.getUnit(), "")).strip(); //$NON-NLS-1$
	}
}
