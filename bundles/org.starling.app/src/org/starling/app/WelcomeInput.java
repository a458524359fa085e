package org.starling.app;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.core.runtime.IAdaptable;

/** The welcome page as an editor's input: there is one, and it comes back with the window. */
public class WelcomeInput implements IEditorInput, IPersistableElement, IElementFactory {

	private static final String FACTORY = "org.starling.app.welcomeInput"; //$NON-NLS-1$

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Logo.descriptor("home"); //$NON-NLS-1$
	}

	@Override
	public String getName() {
		return Messages.Welcome_title;
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public String getToolTipText() {
		return Messages.Welcome_title;
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}

	@Override
	public String getFactoryId() {
		return FACTORY;
	}

	@Override
	public void saveState(IMemento memento) {
		// the page has no state of its own
	}

	@Override
	public IAdaptable createElement(IMemento memento) {
		return new WelcomeInput();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof WelcomeInput;
	}

	@Override
	public int hashCode() {
		return WelcomeInput.class.hashCode();
	}
}
