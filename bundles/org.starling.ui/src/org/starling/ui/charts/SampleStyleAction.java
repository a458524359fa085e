package org.starling.ui.charts;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolItem;
import org.starling.ui.Images;
import org.starling.workflow.concentrations.ConcentrationChoice;
import org.starling.workflow.concentrations.ConcentrationChoice.Arrangement;
import org.starling.workflow.concentrations.ConcentrationChoice.Summary;

/** A menu of the chart view: how the samples of a study are arranged in charts and summarised. UI thread. */
final class SampleStyleAction extends Action implements IMenuCreator {

	private final ChartView view;
	private Menu menu;

	SampleStyleAction(ChartView view) {
		super(Messages.Samples_style, IAction.AS_DROP_DOWN_MENU);
		this.view = view;
		setToolTipText(Messages.Samples_styleTip);
		setImageDescriptor(Images.descriptor(Images.STUDY));
		setMenuCreator(this);
	}

	@Override
	public void runWithEvent(Event event) {
		if (event.widget instanceof ToolItem item) {
			Menu shown = getMenu(item.getParent());
			shown.setLocation(item.getParent().toDisplay(item.getBounds().x, item.getBounds().y + item.getBounds().height));
			shown.setVisible(true);
		}
	}

	@Override
	public Menu getMenu(Control parent) {
		dispose();
		menu = new Menu(parent);
		fill(menu);
		return menu;
	}

	@Override
	public Menu getMenu(Menu parent) {
		Menu sub = new Menu(parent);
		sub.addListener(SWT.Show, e -> {
			for (MenuItem item : sub.getItems()) {
				item.dispose();
			}
			fill(sub);
		});
		return sub;
	}

	private void fill(Menu target) {
		ConcentrationChoice style = view.style();
		for (Arrangement arrangement : Arrangement.values()) {
			radio(target, switch (arrangement) {
			case AUTOMATIC -> Messages.Samples_automatic;
			case BY_MATRIX -> Messages.Samples_byMatrix;
			case BY_COMPOUND -> Messages.Samples_byCompound;
			case BY_SUBJECT -> Messages.Samples_bySubject;
			}, style.arrangement() == arrangement, style.withArrangement(arrangement));
		}
		new MenuItem(target, SWT.SEPARATOR);
		for (Summary summary : Summary.values()) {
			radio(target, switch (summary) {
			case INDIVIDUAL -> Messages.Samples_individual;
			case MEAN_SD -> Messages.Samples_mean;
			case GEOMETRIC_MEAN -> Messages.Samples_geometric;
			}, style.summary() == summary, style.withSummary(summary));
		}
		new MenuItem(target, SWT.SEPARATOR);
		MenuItem all = new MenuItem(target, SWT.PUSH);
		all.setText(Messages.Samples_all);
		all.addListener(SWT.Selection, e -> view.showAllSamples());
	}

	private void radio(Menu target, String text, boolean chosen, ConcentrationChoice style) {
		MenuItem item = new MenuItem(target, SWT.RADIO);
		item.setText(text);
		item.setSelection(chosen);
		item.addListener(SWT.Selection, e -> {
			if (item.getSelection()) {
				view.setStyle(style);
			}
		});
	}

	@Override
	public void dispose() {
		if (menu != null) {
			menu.dispose();
			menu = null;
		}
	}
}
