package org.starling.ui.explorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.starling.results.ItemStatus;
import org.starling.results.RunHead;
import org.starling.results.RunRecord;

/** What the Properties view says of a run: state, times, solver with its options, versions, seed, and what went wrong. */
final class RunProperties implements IPropertySource {

	private static final String COMPUTED = "SUCCESS"; //$NON-NLS-1$

	private final Map<String, String> values = new LinkedHashMap<>();
	private final List<IPropertyDescriptor> descriptors = new ArrayList<>();

	RunProperties(RunNode node) {
		RunRecord run = node.run();
		RunHead head = run.head();
		add(Messages.Run_group, Messages.Run_input, head.input());
		add(Messages.Run_group, Messages.Run_status, RunStatusText.of(run.status()));
		add(Messages.Run_group, Messages.Run_message, run.message());
		add(Messages.Run_group, Messages.Run_stale, node.isStale() ? Messages.Label_staleExplained : Messages.Run_upToDate);
		add(Messages.Run_group, Messages.Run_started, ExplorerLabelProvider.time(run.started()));
		add(Messages.Run_group, Messages.Run_ended, run.ended() == null ? "" : ExplorerLabelProvider.time(run.ended())); //$NON-NLS-1$
		add(Messages.Run_group, Messages.Run_seed, head.seed() == null ? "" : head.seed().toString()); //$NON-NLS-1$
		add(Messages.Run_group, Messages.Run_engine, head.engineVersion());
		add(Messages.Run_solverGroup, Messages.Run_solver, head.solverId() + ' ' + head.solverVersion());
		head.solverOptions().forEach((key, value) -> add(Messages.Run_solverGroup, key, value));
		for (ItemStatus item : run.items()) {
			if (!COMPUTED.equals(item.returnCode())) {
				add(Messages.Run_items, item.item(), NLS.bind(Messages.Run_item, item.returnCode(), item.message()));
			}
		}
	}

	private void add(String group, String name, String value) {
		String id = group + '/' + name;
		PropertyDescriptor descriptor = new PropertyDescriptor(id, name);
		descriptor.setCategory(group);
		descriptor.setAlwaysIncompatible(true);
		descriptors.add(descriptor);
		values.put(id, value);
	}

	@Override
	public IPropertyDescriptor[] getPropertyDescriptors() {
		return descriptors.toArray(IPropertyDescriptor[]::new);
	}

	@Override
	public Object getPropertyValue(Object id) {
		return values.get(id);
	}

	@Override
	public Object getEditableValue() {
		return null;
	}

	@Override
	public boolean isPropertySet(Object id) {
		return false;
	}

	@Override
	public void resetPropertyValue(Object id) {
		// runs do not change
	}

	@Override
	public void setPropertyValue(Object id, Object value) {
		// runs do not change
	}
}
