-- What a user of Neovim gets from `edgewright lsp`, service by service, seen through the editor.
--   nvim -l services.lua NVIM PROJECT BARE HOME
-- PROJECT and BARE hold the workspace, but only the first says so to an editor; HOME is for Neovim.
-- Prints a line for each service: ok or FAILED, the service, milliseconds, what was seen.
local nvim, folder, bare, home = unpack(_G.arg)
package.path = vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2)) .. '/?.lua;' .. package.path
local Session = require('session')

local readings, control, boiler = 'wit/readings.wit', 'wit/control.wit', 'wit/boiler.wit'
local quickfix = [[
  return vim.tbl_map(function(item)
    return vim.fn.fnamemodify(vim.fn.bufname(item.bufnr), ':t') .. ':' .. item.lnum .. ':' .. item.col .. ' ' .. item.text
  end, vim.fn.getqflist())
]]
local diagnostics = [[
  return vim.tbl_map(function(diagnostic)
    return diagnostic.code .. ' ' .. diagnostic.message
  end, vim.diagnostic.get(0))
]]
local buffer = [[return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\n')]]

--- Marks of the current buffer whose namespace has this in its name.
local marks = [[
  local wanted, see = ...
  local found = {}
  vim.cmd.redraw()
  for name, id in pairs(vim.api.nvim_get_namespaces()) do
    if name:find(wanted, 1, true) then
      for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(0, id, 0, -1, { details = true })) do
        local line = vim.api.nvim_buf_get_lines(0, mark[2], mark[2] + 1, true)[1]
        local details = mark[4]
        if see == 'text' then
          local virtual = details.virt_text or (details.virt_lines or {})[1]
          table.insert(found, vim.iter(virtual):map(function(part) return part[1] end):join(''))
        elseif details.hl_group then
          table.insert(found, details.hl_group .. ' ' .. (mark[2] + 1) .. ' ' .. line:sub(mark[3] + 1, details.end_col))
        end
      end
    end
  end
  return found
]]

local float = [[
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, true)
    end
  end
  return {}
]]

local services = {}
local function service(name, check)
  table.insert(services, { name = name, check = check })
end

service('diagnostics', function(user)
  user:visit(readings, '-> reading', 4)
  user:type('eaa<Esc>gg')
  user:contains({ 'wit-unresolved-name', 'readinga' }, diagnostics)
  user:contains({ 'E   latest: func() -> readinga;' }, 'return ...', user:screen())
  user:type(']d')
  return user:is('readings.wit: readinga;', Session.here)
end)

service('code action', function(user)
  user:visit(readings, '-> reading', 4)
  user:type('eaa<Esc>')
  user:contains({ 'wit-unresolved-name' }, diagnostics)
  user:type('gra')
  user:answer('1<CR>')
  user:contains({ 'latest: func() -> reading;' }, buffer)
  user:is({}, diagnostics)
  return 'the misspelt type is right again'
end)

service('extract a type', function(user)
  user:visit(control, 'list<reading>')
  user:type('gra')
  user:answer('1<CR>')
  user:answer('<C-u>log<CR>')
  user:contains({ '  type log = list<reading>;', 'history: func() -> log;' }, buffer)
  return 'history: func() -> log;'
end)

service('what nothing needs', function(user)
  user:visit(control, '  history')
  user:type('dd')
  user:visit(control, 'decide')
  user:type('dd')
  local faded = user:contains({ 'DiagnosticUnnecessary 5 reading' }, marks, 'diagnostic', 'group')
  user:visit(control, 'reading,')
  user:type('gra')
  user:answer('1<CR>')
  user:contains({ 'use readings.{celsius};' }, buffer)
  return table.concat(faded, ' / ')
end)

service('completion', function(user)
  user:visit(control, '  decide')
  user:type('ostop: func(at: re')
  user:contains({ 'stop: func(at: re\n' }, buffer)
  user:type('<C-x><C-o>')
  local items = user:contains({ 'reading' }, [[
    return vim.tbl_map(function(item) return item.word end, vim.fn.complete_info({ 'items' }).items)
  ]])
  user:type('<C-y>);<Esc>')
  user:contains({ 'stop: func(at: reading);' }, buffer)
  return 'offered ' .. table.concat(items, ', ')
end)

service('hover', function(user)
  user:visit(control, 'now: reading', 5)
  user:type('K')
  local text = user:contains({ 'record reading', 'One measurement.' }, float)
  return table.concat(text, ' / ')
end)

service('definition', function(user)
  user:visit(control, 'heat(celsius)', 5)
  user:type('<C-]>')
  return user:is('readings.wit: celsius = f64;', Session.here)
end)

service('definition in a dependency', function(user)
  user:visit(readings, 'at: datetime', 4)
  user:type('<C-]>')
  return user:is('wall-clock.wit: datetime {', Session.here)
end)

service('type definition', function(user)
  user:visit(control, 'now: reading')
  user:type('grt')
  return user:is('readings.wit: reading {', Session.here)
end)

service('implementation', function(user)
  user:visit(control, 'interface control', 10)
  user:type('gri')
  return user:is('boiler.wit: control;', Session.here)
end)

service('references', function(user)
  user:visit(readings, 'record reading', 7)
  user:type('grr')
  local items = user:see('five references', function(list)
    return #list == 5
  end, quickfix)
  user:contains({ 'readings.wit:17:', 'control.wit:5:', 'control.wit:13:', 'control.wit:14:' }, quickfix)
  return table.concat(items, ' / ')
end)

service('rename in all files', function(user)
  user:visit(control, 'heat(celsius)', 5)
  user:type('grn')
  user:answer('<C-u>temperature<CR>')
  user:contains({ 'heat(temperature)', 'use readings.{reading, temperature};' }, buffer)
  user:ask('vim.cmd("silent wall")')
  local saved = table.concat(vim.fn.readfile(folder .. '/' .. readings), '\n')
  assert(saved:find('type temperature = f64;', 1, true) and saved:find('value: temperature,', 1, true), saved)
  user:is({}, diagnostics)
  user:visit(readings, 'temperature')
  user:type('grn')
  user:answer('<C-u>celsius<CR>')
  user:contains({ 'type celsius' }, buffer)
  user:ask('vim.cmd("silent wall")')
  return 'readings.wit: type temperature = f64;'
end)

service('rename that is refused', function(user)
  user:visit(readings, 'celsius = f64')
  user:type('grn')
  user:answer('<C-u>reading<CR>')
  local refusal = user:contains({ '`reading` is already declared' }, Session.messages)
  user:ask('vim.cmd("messages clear")')
  return refusal
end)

service('formatting', function(user)
  user:visit(boiler, 'world')
  user:type('ccworld   boiler{<Esc>')
  user:ask('vim.lsp.buf.format()')
  user:contains({ '\nworld boiler {\n' }, buffer)
  return 'world boiler {'
end)

service('range formatting', function(user)
  user:visit(boiler, '  import')
  user:type('ccimport    readings  ;<Esc>j0i   <Esc>kgqq')
  user:contains({ '\n  import readings;\n     export' }, buffer)
  return 'only the line that was asked for'
end)

service('formatting while typing', function(user)
  user:visit(boiler, '  export')
  user:type('oimport   x :  interface{ }')
  user:contains({ 'import x: interface {' }, buffer)
  return 'import x: interface {'
end)

service('document highlight', function(user)
  user:visit(control, 'now: reading', 5)
  user:ask('vim.lsp.buf.document_highlight()')
  local found = user:see('three highlights', function(list)
    return #list == 3
  end, marks, 'lsp.references', 'group')
  return table.concat(found, ' / ')
end)

service('document symbols', function(user)
  user:visit(control, 'interface')
  user:type('gO')
  local items = user:contains({ '[Interface] control', 'command', 'heat', 'decide' }, [[
    return vim.tbl_map(function(item) return item.text end, vim.fn.getloclist(0))
  ]])
  return table.concat(items, ' / ')
end)

service('workspace symbols', function(user)
  user:visit(boiler, 'world')
  user:ask('vim.lsp.buf.workspace_symbol("celsius")')
  local items = user:contains({ 'readings.wit:8:', 'celsius' }, quickfix)
  return table.concat(items, ' / ')
end)

service('semantic tokens', function(user)
  user:visit(readings, 'record')
  local found = user:contains({
    '@lsp.type.keyword.wit 11 record',
    '@lsp.type.struct.wit 11 reading',
    '@lsp.type.property.wit 12 at',
  }, marks, 'semantic_tokens', 'group')
  return #found .. ' marks'
end)

service('inlay hints', function(user)
  user:visit(control, 'heat')
  local found = user:contains({ '= f64' }, marks, 'inlayhint', 'text')
  user:contains({ 'heat(celsius = f64)' }, 'return ...', user:screen())
  return table.concat(found, ' / ')
end)

service('code lens', function(user)
  user:visit(readings, 'record reading', 7)
  user:contains({ '4 references' }, marks, 'codelens', 'text')
  user:type('grx')
  local items = user:see('four references', function(list)
    return #list == 4
  end, quickfix)
  return table.concat(items, ' / ')
end)

service('folding', function(user)
  user:visit(control, 'hold')
  user:ask('vim.wo.foldmethod = "expr"; vim.wo.foldlevel = 99')
  user:see('a fold', function(level)
    return level > 1
  end, 'return vim.fn.foldlevel(".")')
  user:type('zc')
  local fold = user:is({ 8, 10 }, 'return { vim.fn.foldclosed("."), vim.fn.foldclosedend(".") }')
  user:ask('vim.wo.foldmethod = "manual"')
  return ('lines %d to %d are one'):format(unpack(fold))
end)

service('selection range', function(user)
  user:visit(control, 'list<reading>', 5)
  user:type('van')
  local selected = [[return vim.fn.getregion(vim.fn.getpos('v'), vim.fn.getpos('.'))]]
  user:is({ 'reading' }, selected)
  user:type('an')
  return user:is({ 'list<reading>' }, selected)[1]
end)

require('specs')(service, {
  diagnostics = diagnostics,
  buffer = buffer,
  quickfix = quickfix,
  marks = marks,
  float = float,
  offered = [[
    return vim.tbl_map(function(item) return item.word end, vim.fn.complete_info({ 'items' }).items)
  ]],
  outline = [[
    return vim.tbl_map(function(item) return item.text end, vim.fn.getloclist(0))
  ]],
})

service('a folder without a project', function(user)
  local other = Session.start(nvim, bare, home)
  other:visit(control, 'heat(celsius)', 5)
  other:contains({ '1 reference' }, marks, 'codelens', 'text')
  other:type('<C-]>')
  local place = other:is('readings.wit: celsius = f64;', Session.here)
  other:is({}, diagnostics)
  user.waited = other.waited
  other:stop()
  return place
end)

service('a quiet log', function(user)
  local log = user:ask('return vim.lsp.log.get_filename()')
  local lines = vim.fn.filereadable(log) == 1 and vim.fn.readfile(log) or {}
  local bad = vim.tbl_filter(function(line)
    local loud = line:find('%[ERROR%]') or line:find('%[WARN%]')
    -- Neovim says this when it cancels what has just been answered.
    return loud and not line:find('whilst attempting to cancel', 1, true)
  end, lines)
  assert(#bad == 0, table.concat(bad, '\n'))
  return 'no warnings'
end)

service('the end', function(user)
  local process = user:ask([[
    local server = vim.lsp.get_clients()[1]
    return vim.tbl_map(function(child) return child end, vim.api.nvim_get_proc_children(vim.uv.os_getpid()))
  ]])
  assert(#process == 1, vim.inspect(process))
  user:stop()
  assert(vim.wait(30000, function()
    return vim.api.nvim_get_proc(process[1]) == nil
  end, 50), 'the server still runs')
  return 'the server ended with the editor'
end)

local user = Session.start(nvim, folder, home)
local failed = 0
for _, each in ipairs(services) do
  if each.name ~= 'the end' then
    user:reset()
  end
  local good, seen = pcall(function()
    local seen = each.check(user)
    local errors = each.name ~= 'the end' and user:ask(Session.messages) or ''
    assert(not errors:find('Error') and not errors:find('E%d+:'), errors)
    return seen
  end)
  failed = failed + (good and 0 or 1)
  local line = vim.trim(tostring(seen)):gsub('%s*\n%s*', good and ' ' or '\n    ')
  io.stdout:write(('%s\t%s\t%d\t%s\n'):format(good and 'ok' or 'FAILED', each.name, user.waited or 0, line))
  io.stdout:flush()
end
user:stop()
os.exit(failed == 0 and 0 or 1)
