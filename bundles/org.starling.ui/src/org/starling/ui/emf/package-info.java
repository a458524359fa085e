/** From features of EMF objects to texts and back: formats, checks while a person types, and the commands that changes become. No widgets. */
package org.starling.ui.emf;
