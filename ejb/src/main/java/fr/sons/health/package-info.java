/** Whether this server can do its work (« santé »): database, migrations, process engine. Technical, level 1. */
package fr.sons.health;
