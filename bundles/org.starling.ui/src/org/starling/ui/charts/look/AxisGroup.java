package org.starling.ui.charts.look;

import java.util.function.UnaryOperator;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Text;
import org.starling.chart.AxisScale;
import org.starling.chart.AxisSpec;
import org.starling.chart.look.AxisLook;
import org.starling.chart.look.ChartLook;

/** Title, unit, scale, range and ticks of one axis. UI thread. */
final class AxisGroup {

	/** Position of the x axis; others are y axes, counted from 0. */
	static final int X = -1;

	private final LookEdits edits;
	private final int index;
	private final AxisSpec own;
	private final Text title;
	private final Combo unit;
	private final Combo scale;
	private final Text from;
	private final Text to;
	private final Text step;

	AxisGroup(Composite parent, LookEdits edits, int index, String heading) {
		this.edits = edits;
		this.index = index;
		this.own = index == X ? edits.figure().charts().getFirst().x() : edits.figure().charts().getFirst().y().get(index);
		Group group = new Group(parent, SWT.NONE);
		group.setText(heading);
		GridLayoutFactory.swtDefaults().numColumns(4).spacing(8, 6).applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
		title = Entries.text(group, Messages.Axis_title, t -> change(l -> l.withLabel(t.isBlank() || t.equals(own.label()) ? null : t.strip())));
		unit = Entries.choice(group, Messages.Axis_unit, UnitChoices.of(own.unit()), i -> unit());
		scale = Entries.choice(group, Messages.Axis_scale, new String[] { Messages.Axis_linear, Messages.Axis_log },
				i -> change(l -> l.withScale(i == 1 ? AxisScale.LOG : AxisScale.LINEAR)));
		step = Entries.number(group, Messages.Axis_step, edits, v -> change(l -> l.withStep(v)));
		from = Entries.number(group, Messages.Axis_from, edits, v -> change(l -> l.withRange(v, l.max())));
		to = Entries.number(group, Messages.Axis_to, edits, v -> change(l -> l.withRange(l.min(), v)));
		for (Text automatic : new Text[] { step, from, to }) {
			automatic.setMessage(Messages.Axis_automatic);
		}
		boolean numbers = own.categories().isEmpty();
		unit.setEnabled(numbers && unit.getItemCount() > 1);
		scale.setEnabled(numbers);
		step.setEnabled(numbers);
		from.setEnabled(numbers);
		to.setEnabled(numbers);
		refresh();
	}

	private void unit() {
		String chosen = unit.getText();
		change(l -> l.withUnit(chosen.equals(own.unit()) ? null : chosen));
	}

	private void change(UnaryOperator<AxisLook> change) {
		edits.change(l -> index == X ? l.withX(change.apply(l.x())) : l.withY(index, change.apply(l.y(index))));
	}

	void refresh() {
		ChartLook look = edits.look();
		AxisLook axis = index == X ? look.x() : look.y(index);
		Entries.show(title, axis.label() == null ? own.label() : axis.label());
		unit.setText(axis.unit() == null ? own.unit() : axis.unit());
		AxisScale shown = axis.scale() == null ? own.scale() : axis.scale();
		scale.select(shown == AxisScale.LOG ? 1 : 0);
		step.setEnabled(own.categories().isEmpty() && shown == AxisScale.LINEAR);
		Entries.show(step, Entries.shown(axis.step()));
		Entries.show(from, Entries.shown(axis.min()));
		Entries.show(to, Entries.shown(axis.max()));
	}
}
