package org.starling.app;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarContributionItem;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.starling.ui.CommandLinks;

/**
 * The menus and the tool bar that every window has. Each entry is a command, so that menu, key and link do the same; the
 * entries of the views' bundle are added to the groups by extension.
 */
final class StarlingActionBarAdvisor extends ActionBarAdvisor {

	private static final String RUN_MENU = "org.starling.app.run"; //$NON-NLS-1$
	private static final String NEW_MENU = "org.starling.app.new"; //$NON-NLS-1$
	private static final String OPEN_GROUP = "open.ext"; //$NON-NLS-1$
	private static final String IMPORT_GROUP = "import.ext"; //$NON-NLS-1$
	private static final String TOOLS = "org.starling.app.tools"; //$NON-NLS-1$

	private IWorkbenchWindow window;

	StarlingActionBarAdvisor(IActionBarConfigurer configurer) {
		super(configurer);
	}

	@Override
	protected void makeActions(IWorkbenchWindow target) {
		window = target;
		for (ActionFactory factory : new ActionFactory[] { ActionFactory.UNDO, ActionFactory.REDO, ActionFactory.CUT,
				ActionFactory.COPY, ActionFactory.PASTE, ActionFactory.DELETE, ActionFactory.SELECT_ALL, ActionFactory.FIND }) {
			register(factory.create(target));
		}
	}

	@Override
	protected void fillMenuBar(IMenuManager bar) {
		bar.add(fileMenu());
		bar.add(editMenu());
		MenuManager run = new MenuManager(Messages.Menu_run, RUN_MENU);
		run.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		bar.add(run);
		bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		bar.add(windowMenu());
		bar.add(helpMenu());
	}

	private IMenuManager fileMenu() {
		MenuManager menu = new MenuManager(Messages.Menu_file, IWorkbenchActionConstants.M_FILE);
		MenuManager create = new MenuManager(Messages.Menu_new, NEW_MENU);
		create.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(create);
		menu.add(new GroupMarker(OPEN_GROUP));
		menu.add(new Separator());
		commands(menu, IWorkbenchCommandConstants.FILE_CLOSE, IWorkbenchCommandConstants.FILE_CLOSE_ALL);
		menu.add(new Separator());
		commands(menu, IWorkbenchCommandConstants.FILE_SAVE, IWorkbenchCommandConstants.FILE_SAVE_ALL);
		menu.add(new Separator());
		menu.add(new GroupMarker(IMPORT_GROUP));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		commands(menu, IWorkbenchCommandConstants.FILE_EXIT);
		return menu;
	}

	private IMenuManager editMenu() {
		MenuManager menu = new MenuManager(Messages.Menu_edit, IWorkbenchActionConstants.M_EDIT);
		menu.add(new GroupMarker(IWorkbenchActionConstants.EDIT_START));
		commands(menu, IWorkbenchCommandConstants.EDIT_UNDO, IWorkbenchCommandConstants.EDIT_REDO);
		menu.add(new GroupMarker(IWorkbenchActionConstants.UNDO_EXT));
		menu.add(new Separator());
		commands(menu, IWorkbenchCommandConstants.EDIT_CUT, IWorkbenchCommandConstants.EDIT_COPY,
				IWorkbenchCommandConstants.EDIT_PASTE);
		menu.add(new GroupMarker(IWorkbenchActionConstants.CUT_EXT));
		menu.add(new Separator());
		commands(menu, IWorkbenchCommandConstants.EDIT_DELETE, IWorkbenchCommandConstants.EDIT_SELECT_ALL);
		menu.add(new Separator());
		commands(menu, IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE);
		menu.add(new GroupMarker(IWorkbenchActionConstants.FIND_EXT));
		menu.add(new Separator(IWorkbenchActionConstants.ADD_EXT));
		menu.add(new GroupMarker(IWorkbenchActionConstants.EDIT_END));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		return menu;
	}

	private IMenuManager windowMenu() {
		MenuManager menu = new MenuManager(Messages.Menu_window, IWorkbenchActionConstants.M_WINDOW);
		MenuManager perspectives = new MenuManager(Messages.Menu_perspective);
		perspectives.add(ContributionItemFactory.PERSPECTIVES_SHORTLIST.create(window));
		menu.add(perspectives);
		MenuManager views = new MenuManager(Messages.Menu_view);
		views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
		menu.add(views);
		commands(menu, IWorkbenchCommandConstants.WINDOW_RESET_PERSPECTIVE);
		menu.add(new Separator());
		commands(menu, IWorkbenchCommandConstants.WINDOW_NEW_WINDOW);
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		commands(menu, IWorkbenchCommandConstants.WINDOW_PREFERENCES);
		return menu;
	}

	private IMenuManager helpMenu() {
		MenuManager menu = new MenuManager(Messages.Menu_help, IWorkbenchActionConstants.M_HELP);
		commands(menu, "org.starling.app.welcome", CommandLinks.OPEN_GUIDE, IWorkbenchCommandConstants.HELP_HELP_CONTENTS); //$NON-NLS-1$
		menu.add(new GroupMarker(IWorkbenchActionConstants.HELP_START));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		commands(menu, "org.eclipse.ui.window.showKeyAssist"); //$NON-NLS-1$
		menu.add(new Separator());
		commands(menu, "org.starling.app.about"); //$NON-NLS-1$
		return menu;
	}

	@Override
	protected void fillCoolBar(ICoolBarManager coolBar) {
		ToolBarManager tools = new ToolBarManager(SWT.FLAT);
		tools.add(new GroupMarker(IWorkbenchActionConstants.NEW_GROUP));
		commands(tools, IWorkbenchCommandConstants.FILE_SAVE, IWorkbenchCommandConstants.FILE_SAVE_ALL);
		tools.add(new Separator());
		commands(tools, IWorkbenchCommandConstants.EDIT_UNDO, IWorkbenchCommandConstants.EDIT_REDO);
		tools.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		coolBar.add(new ToolBarContributionItem(tools, TOOLS));
	}

	private void commands(IContributionManager target, String... ids) {
		for (String id : ids) {
			target.add(command(id));
		}
	}

	private IContributionItem command(String id) {
		return new CommandContributionItem(
				new CommandContributionItemParameter(window, null, id, CommandContributionItem.STYLE_PUSH));
	}
}
